import { cursorOf, numberPosition } from '../lib/page.ts'

/** Where a page of a list begins; an address that says it wrongly begins at the beginning. */
export const cursorAsked = cursorOf(numberPosition).optional().catch(undefined)
