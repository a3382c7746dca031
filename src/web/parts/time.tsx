import { dayWords, shortDay, timeWords } from '../words.ts'

/** A day; the reader's script turns a time into the reader's zone and keeps UTC on hover. */
export const Day = ({ at, long }: { at: string; long?: boolean }) => (
  <time datetime={at} title={timeWords(at)}>
    {long ? dayWords(at) : shortDay(at)}
  </time>
)

/** A time of day, in UTC until the reader's script shows it in the reader's zone. */
export const Moment = ({ at }: { at: string }) => (
  <time datetime={at} title={timeWords(at)} data-local="">
    {timeWords(at)}
  </time>
)
