import type { Part } from '../worth.ts'

/** The points a figure has in the queue, one by one. */
export const Why = ({ parts }: { parts: readonly Part[] }) => (
  <ul class="why">
    {parts.map((part) => (
      <li>
        <b>{part.points > 0 ? `+${part.points}` : `−${-part.points}`}</b> {part.words}
      </li>
    ))}
  </ul>
)
