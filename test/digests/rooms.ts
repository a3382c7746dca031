/** Words for stories about what arrives in rooms. */
import type { Db } from '../../src/db/client.ts'
import type { ChannelName } from '../../src/digests/channels/channels.ts'
import { deliver } from '../../src/digests/deliver.ts'
import { publish } from '../../src/digests/publish.ts'
import { Settings } from '../../src/digests/settings.ts'
import { dueDigests } from '../../src/digests/store/digests.ts'
import type { Subscription } from '../../src/digests/store/subscriptions.ts'
import { subscribe } from '../../src/digests/subscribe.ts'
import { db } from '../pipeline/newsroom.ts'
import type { Platform } from './platforms.ts'
import type { Room } from './room.ts'

const KEY = 'a key for tests'

export async function joined(
  channel: ChannelName,
  secret: unknown,
  now: string,
  more: Partial<Settings> = {},
): Promise<Subscription> {
  const made = await subscribe(
    db,
    {
      ...Settings.parse({ name: `a ${channel} room`, channel, cron: '0 12 * * *', ...more }),
      secret,
    },
    { key: KEY, by: 'test', now },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.subscription
}

/** Requests go to the room, whatever their address. */
export const reaching =
  (room: Room): typeof fetch =>
  (input, init) => {
    const request = new Request(input as string, init as RequestInit)
    const act = () => room.platform.answer(request.clone())
    return room.fault ? room.fault(request, act) : act()
  }

export function delivered(digestId: string, room: Room, now: string, through: Db = db) {
  room.at = Math.max(room.at, Date.parse(now))
  return deliver(digestId, {
    db: through,
    now,
    key: KEY,
    base: 'https://claimline.example',
    allowPrivate: true,
    fetch: reaching(room),
  })
}

/** The clock strikes for one subscription: composes, then delivers, retries and corrects all that is due. */
export async function strike(subscription: Subscription, room: Room, now: string): Promise<void> {
  await publish(db, subscription.id, now)
  const jobs = (await dueDigests(db, now)).map((digestId) => ({ digestId, at: now }))
  for (let job = jobs.shift(); job; job = jobs.shift())
    jobs.push(...(await delivered(job.digestId, room, job.at)).next)
}

export const textIn = (platform: Platform): string => JSON.stringify([...platform.messages.values()])
