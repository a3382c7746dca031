/**
 * Repair: any XML feed, however broken, to a well-formed RSS 2.0 skeleton that rss-parser reads. A forgiving tokenizer
 * (htmlparser2) finds the elements; namespaces become canonical prefixes, relative addresses absolute, Atom's text
 * types and stray markup one text each; what no reader needs is left out.
 */
import { Parser } from 'htmlparser2'
import type { QuarantinedEntry } from '../types.ts'
import { type Capture, createCapture } from './capture.ts'
import { createEntityDecoder } from './entities.ts'
import { CONTAINERS, FIELDS, ITEMS, ROOTS } from './fields.ts'
import { resolveLink } from './links.ts'
import { canonicalName, type Scope, scopeOf } from './namespaces.ts'
import { travelName, writeElement } from './write.ts'

const MAX_DEPTH = 256
const MAX_ITEMS = 2_000
const MAX_ITEM_LENGTH = 1_000_000
const RAW_LENGTH = 2_000

export type Repaired =
  | { ok: true; xml: string; quarantined: QuarantinedEntry[] }
  | { ok: false; error: string }

interface Item {
  index: number
  start: number
  fields: string[]
  length: number
}

interface Frame {
  role: 'open' | 'item' | 'field' | 'inside' | 'skip'
  scope: Scope
  base: string
}

/** The repaired document, items that could not be read beside it; or why this is no feed. `url` is the feed's address. */
export function repair(text: string, url: string): Repaired {
  const head: string[] = []
  const items: string[] = []
  const quarantined: QuarantinedEntry[] = []
  const frames: Frame[] = [{ role: 'skip', scope: new Map(), base: '' }]
  const entities = createEntityDecoder()
  let own: string | undefined
  let first: string | undefined
  let item: Item | undefined
  let capture: Capture | undefined
  let cdata = false
  let seen = 0
  let failure: string | undefined

  const quarantine = (bad: Item, reason: string) =>
    quarantined.push({ index: bad.index, reason, raw: text.slice(bad.start, bad.start + RAW_LENGTH) })

  const emit = (name: string, value: string, attributes: Record<string, string> = {}) => {
    const target = item?.fields ?? head
    target.push(writeElement(travelName(name), value, attributes))
    if (item) item.length += value.length
  }

  const endItem = () => {
    if (!item) return
    if (item.length > MAX_ITEM_LENGTH) quarantine(item, `longer than ${MAX_ITEM_LENGTH} characters`)
    else items.push(`<item>${item.fields.join('')}</item>`)
    item = undefined
  }

  const endCapture = () => {
    const done = capture
    capture = undefined
    if (done) for (const element of done.end()) emit(...element)
  }

  const startItem = (attributes: Record<string, string>) => {
    endCapture()
    endItem()
    item = { index: seen++, start: parser.startIndex, fields: [], length: 0 }
    const about = attributes['rdf:about'] ?? attributes.about
    if (about) emit('rdf:about', entities.decode(about))
    if (seen > MAX_ITEMS) {
      quarantine(item, `more than ${MAX_ITEMS} items: the rest was not read`)
      item = undefined
      parser.pause()
    }
  }

  const startHead = (attributes: Record<string, string>) => {
    const language = attributes['xml:lang']
    if (language) emit('xml:lang', language)
    const about = attributes['rdf:about']
    if (about) emit('rdf:about', entities.decode(about))
  }

  const roleOf = (
    name: string | undefined,
    outer: Frame,
    attributes: Record<string, string>,
  ): Frame['role'] => {
    if (name !== undefined && own !== undefined && ITEMS.has(name)) {
      startItem(attributes)
      return 'item'
    }
    if (capture) return 'inside'
    if (name === undefined || outer.role === 'skip') return 'skip'
    if (CONTAINERS.has(name)) {
      if (!item) startHead(attributes)
      return 'open'
    }
    return FIELDS[name] ? 'field' : 'skip'
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const outer = frames.at(-1) as Frame
        if (frames.length > MAX_DEPTH) {
          failure = `nested deeper than ${MAX_DEPTH} levels`
          parser.pause()
          return
        }
        first ??= tag
        const local = tag.slice(tag.indexOf(':') + 1).toLowerCase()
        const isRoot = own === undefined && ROOTS.has(local)
        let scope = scopeOf(outer.scope, attributes)
        if (isRoot) {
          own = local === 'feed' ? 'atom' : ''
          // A feed's own elements are what its root says, whatever namespace the root wrongly declares.
          scope = new Map(scope).set('', own)
        }
        const given = attributes['xml:base']
        const base = given
          ? (resolveLink(entities.decode(given), outer.base || url) ?? outer.base)
          : outer.base
        const name = canonicalName(tag, scope, own ?? '')?.toLowerCase()
        const role = isRoot ? 'open' : roleOf(name, outer, attributes)
        if (isRoot) startHead(attributes)
        const raw = text.slice(parser.startIndex, parser.endIndex + 1)
        if (role === 'inside') capture?.open(tag, raw, attributes)
        if (role === 'field') capture = createCapture(name as string, attributes, base, entities.decode)
        frames.push({ role, scope, base })
      },
      ontext(data) {
        capture?.text(data, cdata)
      },
      oncdatastart() {
        cdata = true
      },
      oncdataend() {
        cdata = false
      },
      onclosetag(tag) {
        const frame = frames.pop()
        if (frame?.role === 'inside') capture?.close(tag)
        if (frame?.role === 'field') endCapture()
        if (frame?.role === 'item') endItem()
      },
      onprocessinginstruction(_, data) {
        entities.declare(data)
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(text)
  if (failure !== undefined) return { ok: false, error: failure }
  if (own === undefined) return { ok: false, error: notAFeed(first) }
  if (item) quarantine(item, 'cut off before its end')
  const xml = `<rss version="2.0"><channel>${head.join('')}${items.join('')}</channel></rss>`
  return { ok: true, xml, quarantined }
}

const notAFeed = (first: string | undefined) =>
  first === undefined
    ? 'no XML and no JSON found'
    : `no rss, RDF or feed element: the document begins with <${first.slice(0, 40)}>`
