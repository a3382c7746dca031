/** Addresses on the desk. */
export const itemPath = (claimId: string): string => `/desk/claims/${encodeURIComponent(claimId)}`

/** What has just been done, as the next page says it: only these are ever shown. */
const NOTICES = {
  published: 'Published. Here is the next figure.',
  'published-here': 'Published.',
  draft: 'Draft saved.',
  withdrawn: 'Withdrawn: readers no longer see the review.',
  corrected: 'Corrected: it is a new revision, and articles no longer change it.',
  refiled: 'Filed anew: this figure is now told under the other one.',
  rejected: 'Thrown out: readers no longer see it, its history stays.',
  snoozed: 'Put off for a day.',
  released: 'Released: it is tracked from now on.',
  decided: 'Noted: it is no claim.',
  empty: 'Nothing else is waiting.',
  merged: 'Merged. It can be taken back at any time.',
  undone: 'Taken back.',
  dismissed: 'Noted: they are not the same.',
  asked: 'Noted that a correction was asked for.',
  replayed: 'Sent again.',
  subscribed: 'Subscribed. Nothing of the past is sent; a test shows whether the room can be reached.',
  tested: 'A test is on its way.',
  paused: 'Paused: nothing is told until it is resumed.',
  resumed: 'Resumed. What happened meanwhile is not told.',
  ended: 'Ended: the room is told why, then its secret is forgotten.',
  resettled: 'Changed: what comes from now on goes by it.',
  resealed: 'The new secret is in use. It is not shown again.',
  added: 'Added: it is polled at the next turn.',
  retired: 'Retired: it is polled no more. What it said stays.',
} as const

export type Notice = keyof typeof NOTICES

export const noticeOf = (key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(NOTICES, key) ? NOTICES[key as Notice] : undefined
