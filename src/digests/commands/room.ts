import type { ChannelName } from '../channels/channels.ts'

/** The room a command came from. */
export interface Room {
  /** The same for every command from there: "slack:C0123…". */
  id: string
  name: string
  /** Who asked, for the record: "slack:U0123…". */
  by: string
  /** What the room can be posted to with from now on, or in words why it can't. */
  reach(): Promise<{ ok: true; channel: ChannelName; secret: unknown } | { ok: false; why: string }>
}
