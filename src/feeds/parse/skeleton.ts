/** The RSS 2.0 skeleton that a repaired feed is written into, within limits. */
import type { QuarantinedEntry } from '../types.ts'
import { type Field, MAX_LENGTH } from './capture.ts'
import { withoutControls, writeElement } from './write.ts'

export const MAX_ITEMS = 2_000
export const TOO_MANY = `more than ${MAX_ITEMS} items: this and the rest were not read`
const MAX_FIELDS = 200
/** Longer texts travel beside the document, named by their number: rss-parser's XML parser reads character by character. */
const LONG = 100
const MAX_HEAD_LENGTH = 100_000
export const RAW_LENGTH = 2_000

interface Part {
  index: number
  start: number
  fields: string[]
  length: number
}

export interface Skeleton {
  /** Adds a field to the open item, else to the feed. */
  add(field: Field): void
  /** Begins an item, at this index of the source; false if the feed has too many. */
  startItem(start: number): boolean
  endItem(): void
  inItem(): boolean
  /** Whether neither a field of the feed nor an item was read. */
  isEmpty(): boolean
  /** The document as XML, its long texts and the names of the fields in it. An item still open is one the feed was cut off in, and goes to quarantine with the unreadable ones. */
  finish(): { xml: string; texts: string[]; names: Set<string>; quarantined: QuarantinedEntry[] }
}

export function createSkeleton(source: string): Skeleton {
  const head: Part = { index: -1, start: 0, fields: [], length: 0 }
  const items: string[] = []
  const texts: string[] = []
  const names = new Set<string>()
  const quarantined: QuarantinedEntry[] = []
  let item: Part | undefined
  let seen = 0

  const quarantine = (bad: Part, reason: string) =>
    quarantined.push({ index: bad.index, reason, raw: source.slice(bad.start, bad.start + RAW_LENGTH) })

  return {
    add({ name, value, attributes }) {
      const part = item ?? head
      if (part.fields.length >= MAX_FIELDS) return
      part.length += value.length
      // Counted, but not kept: an overlong item is quarantined at its end, of an overlong head the rest is left out.
      if (part.length > (item ? MAX_LENGTH : MAX_HEAD_LENGTH)) return
      names.add(name)
      if (value.length <= LONG) part.fields.push(writeElement(name, value, attributes))
      else {
        const text = String(texts.push(withoutControls(value)) - 1)
        part.fields.push(writeElement(name, '', { ...attributes, text }))
      }
    },
    startItem(start) {
      item = { index: seen++, start, fields: [], length: 0 }
      if (seen <= MAX_ITEMS) return true
      quarantine(item, TOO_MANY)
      item = undefined
      return false
    },
    endItem() {
      if (!item) return
      if (item.length > MAX_LENGTH) quarantine(item, `longer than ${MAX_LENGTH} characters`)
      else items.push(`<item>${item.fields.join('')}</item>`)
      item = undefined
    },
    inItem: () => item !== undefined,
    isEmpty: () => seen === 0 && head.fields.length === 0,
    finish() {
      if (item) quarantine(item, 'cut off before its end')
      const channel = `${head.fields.join('')}${items.join('')}`
      const xml = withoutControls(`<rss version="2.0"><channel>${channel}</channel></rss>`)
      return { xml, texts, names, quarantined }
    },
  }
}
