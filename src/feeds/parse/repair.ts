/**
 * Repair: any XML feed, however broken, to a well-formed RSS 2.0 skeleton that rss-parser reads. A forgiving tokenizer
 * (htmlparser2) finds the elements; namespaces become canonical prefixes, relative addresses absolute, Atom's text
 * types and stray markup one text each; what no reader needs is left out.
 */
import { Parser } from 'htmlparser2'
import type { QuarantinedEntry } from '../types.ts'
import {
  addText,
  type Capture,
  closeChild,
  endCapture,
  MAX_LENGTH,
  openChild,
  startCapture,
} from './capture.ts'
import { type Doctype, readDoctype } from './doctype.ts'
import { createEntityDecoder } from './entities.ts'
import { CONTAINERS, FIELDS, ITEMS, NEVER_MARKUP, ROOTS } from './fields.ts'
import { resolveLink } from './links.ts'
import { canonicalName, type Scope, scopeOf } from './namespaces.ts'
import { createSkeleton } from './skeleton.ts'
import { escapeStrayBrackets } from './stray-brackets.ts'

/** Elements deeper than this are left out, but for their text. */
const MAX_DEPTH = 256
/** The tokenizer's own limit: it takes a step for each open element at each one more. */
const MAX_BELOW = 10_000
/** Names remembered. */
const MAX_NAMES = 200

/** `texts`: those too long to stand in the document, by number. `names`: of the fields that occur. */
export interface RepairedFeed {
  ok: true
  xml: string
  texts: readonly string[]
  names: ReadonlySet<string>
  quarantined: QuarantinedEntry[]
}
export type Repaired = RepairedFeed | { ok: false; error: string }

/** `open`: children are fields. `field`: being captured, `inside`: below such a one. `skip`: not of interest, nor what is in it. */
type Role = 'open' | 'item' | 'field' | 'inside' | 'skip'

interface Frame {
  role: Role
  scope: Scope | undefined
  base: string
}

const ADDRESS = /^\s*https?:\/\/\S+\s*$/i

type Attributes = Record<string, string>

/** The repaired document, items that could not be read beside it; or why this is no feed. `url` is the feed's address. */
export function repair(given: string, url: string): Repaired {
  const { rest, entities } = readDoctype(given)
  let hasSwallowed = false
  const repaired = readThrough(escapeStrayBrackets(rest), entities, url, () => {
    hasSwallowed = true
  })
  return hasSwallowed ? readThrough(escapeStrayBrackets(rest, true), entities, url, () => {}) : repaired
}

/** `onSwallowed` is told of a tag with another one in it. */
function readThrough(
  text: string,
  entities: Doctype['entities'],
  url: string,
  onSwallowed: () => void,
): Repaired {
  const skeleton = createSkeleton(text)
  const decodeEntities = createEntityDecoder(entities)
  const frames: Frame[] = []
  let outer: Frame = { role: 'skip', scope: undefined, base: '' }
  /** Namespace of the feed's own elements, known once its root is seen. */
  let own: 'atom' | '' | undefined
  let firstTag: string | undefined
  let capture: Capture | undefined
  let cdata = false
  /** Whether the element just closed was an empty <link/>: an HTML tool has put its address behind it. */
  let isBehindLink = false
  /** Open elements deeper than are kept. */
  let below = 0

  const endField = () => {
    if (capture) skeleton.add(endCapture(capture))
    capture = undefined
  }

  // Most elements of a feed have one scope and a dozen names.
  const canonical = new Map<string, string | undefined>()
  let canonicalIn: Scope | undefined
  const nameOf = (tag: string, scope: Scope | undefined): string | undefined => {
    if (scope !== canonicalIn) canonical.clear()
    canonicalIn = scope
    if (canonical.has(tag)) return canonical.get(tag)
    const name = canonicalName(tag, scope, own ?? '')?.toLowerCase()
    if (own !== undefined && canonical.size < MAX_NAMES) canonical.set(tag, name)
    return name
  }

  const decoded = (attributes: Attributes): Attributes => {
    const result: Attributes = {}
    for (const key in attributes) result[key.toLowerCase()] = decodeEntities(attributes[key] ?? '')
    return result
  }

  const addValue = (name: string, value: string | undefined) => {
    if (value) skeleton.add({ name, value: decodeEntities(value), attributes: {} })
  }

  const startHead = (attributes: Attributes): Role => {
    if (!skeleton.inItem()) {
      addValue('xml:lang', attributes['xml:lang'])
      addValue('rdf:about', attributes['rdf:about'])
    }
    return 'open'
  }

  const startItem = (attributes: Attributes): Role => {
    endField()
    skeleton.endItem()
    if (!skeleton.startItem(parser.startIndex)) parser.pause()
    addValue('rdf:about', attributes['rdf:about'])
    return 'item'
  }

  const roleOf = (name: string | undefined, attributes: Attributes): Role => {
    if (name !== undefined && own !== undefined && ITEMS.has(name)) {
      // FeedBurner once put an empty <item/> into each item; any other means that the one before was never closed.
      const isEmpty = text[parser.endIndex - 1] === '/'
      return skeleton.inItem() && isEmpty ? 'skip' : startItem(attributes)
    }
    if (capture && !isUnclosed(name, attributes)) return 'inside'
    endField()
    if (name === undefined || outer.role === 'skip') return 'skip'
    if (CONTAINERS.has(name)) return startHead(attributes)
    return FIELDS[name] === undefined ? 'skip' : 'field'
  }

  /** Whether this element can only follow the text being captured, not stand in it. HTML's <link> has attributes. */
  const isUnclosed = (name: string | undefined, attributes: Attributes) =>
    outer.role === 'field' &&
    name !== undefined &&
    FIELDS[capture?.name ?? ''] === 'text' &&
    (NEVER_MARKUP.has(name) || (name === 'link' && Object.keys(attributes).length === 0))

  const startRoot = (local: string, attributes: Attributes): Role => {
    own = local === 'feed' || local === 'entry' ? 'atom' : ''
    // An Atom Entry Document (RFC 4287, 2) is a feed of one.
    return local === 'entry' ? startItem(attributes) : startHead(attributes)
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        isBehindLink = false
        if (frames.length >= MAX_DEPTH) {
          below++
          if (below > MAX_BELOW) parser.pause()
          return
        }
        firstTag ??= tag
        // The tokenizer counts the root from the `>` of what precedes it.
        if (
          frames.length > 0 &&
          hasAny(attributes) &&
          text.lastIndexOf('<', parser.endIndex) > parser.startIndex
        )
          onSwallowed()
        const local = tag.slice(tag.indexOf(':') + 1).toLowerCase()
        const isRoot = own === undefined && ROOTS.has(local)
        const declared = scopeOf(outer.scope, attributes)
        const base = baseOf(attributes['xml:base'], outer.base)
        const name = nameOf(tag, declared)
        const role = isRoot ? startRoot(local, attributes) : roleOf(name, attributes)
        // A feed's own elements are what its root says, whatever default namespace the root wrongly declares.
        const scope = isRoot ? { own: new Map([['', own ?? null]]), outer: declared } : declared
        if (role === 'inside' && capture) {
          const raw = text.slice(parser.startIndex, parser.endIndex + 1)
          openChild(capture, tag, raw, attributes.href && decodeEntities(attributes.href))
        }
        if (role === 'field' && name !== undefined) capture = startCapture(name, decoded(attributes), base)
        frames.push(outer)
        outer = { role, scope, base }
      },
      ontext(data) {
        // What is too long to be kept need not be read.
        const isRead = cdata || data.length > MAX_LENGTH
        if (capture) addText(capture, data, isRead ? data : decodeEntities(data))
        else if (isBehindLink && ADDRESS.test(data)) addValue('link', data.trim())
      },
      oncdatastart() {
        cdata = true
      },
      oncdataend() {
        cdata = false
      },
      onclosetag() {
        if (below > 0) {
          below--
          return
        }
        if (outer.role === 'inside' && capture) closeChild(capture)
        isBehindLink = outer.role === 'field' && capture?.name === 'link' && capture.text === ''
        if (outer.role === 'field') endField()
        if (outer.role === 'item') skeleton.endItem()
        outer = frames.pop() ?? outer
      },
    },
    { xmlMode: true, decodeEntities: false },
  )

  const baseOf = (declared: string | undefined, base: string) =>
    declared === undefined ? base : (resolveLink(decodeEntities(declared), base || url) ?? base)

  // Without `end()`, which would close what a truncated feed left open as if it were complete.
  parser.write(text)
  if (below > MAX_BELOW) return { ok: false, error: `nested deeper than ${MAX_BELOW} levels` }
  if (own === undefined) return { ok: false, error: notAFeed(firstTag) }
  const isCutOff = frames.length > 0
  if (isCutOff && skeleton.isEmpty()) return { ok: false, error: 'cut off before it says anything' }
  return { ok: true, ...skeleton.finish() }
}

const hasAny = (attributes: Attributes) => {
  for (const _ in attributes) return true
  return false
}

const notAFeed = (firstTag: string | undefined) =>
  firstTag === undefined
    ? 'no XML and no JSON found'
    : `no rss, RDF or feed element: the document begins with <${firstTag.slice(0, 40)}>`
