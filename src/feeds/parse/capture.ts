/** One field while it is read: its text, its markup if it has child elements, what nested elements say. */
import { attributesOf, FIELDS, type FieldKind } from './fields.ts'
import { resolveInHtml } from './html-links.ts'
import { resolveLink } from './links.ts'

/** Characters as written: nothing longer is kept of a field or an item. */
export const MAX_LENGTH = 1_000_000

export interface Field {
  name: string
  value: string
  attributes: Record<string, string>
}

export interface Capture {
  name: string
  attributes: Record<string, string>
  /** Where relative addresses start; '' if nothing says. */
  base: string
  isXhtml: boolean
  /** Atom's XHTML comes in one <div> that is not part of the text (RFC 4287 3.1.1.3); TypePad put one around escaped HTML too. */
  isWrapped: boolean
  text: string
  /** The text with its child elements; kept beside `text` as the first of them may come last. */
  markup: string
  hasChildren: boolean
  /** Child elements still open. */
  children: Child[]
  /** What `name`, `title`, `email`, `id` and `link` inside a person or a source say. */
  nested: Record<string, string>
  /** Where in `markup` the contents of that <div> are. */
  wrapper: { start: number; end: number } | undefined
}

interface Child {
  local: string
  selfClosed: boolean
  said: string
}

const NAMING = new Set(['name', 'title', 'email', 'id'])

/** A field begins. Attributes come decoded, their names in lower case. */
export function startCapture(name: string, attributes: Record<string, string>, base: string): Capture {
  const type = name.startsWith('atom:') ? (attributes.type ?? '') : ''
  return {
    name,
    attributes,
    base,
    isXhtml: type !== '' && /^(application\/xhtml\+xml|xhtml)$/i.test(type),
    isWrapped: type !== '' && /^(application\/xhtml\+xml|x?html)$/i.test(type),
    text: '',
    markup: '',
    hasChildren: false,
    children: [],
    nested: {},
    wrapper: undefined,
  }
}

/** A child element begins; `raw` is its start tag as written. */
export function openChild(capture: Capture, tag: string, raw: string, href: string | undefined): void {
  if (capture.markup.length > MAX_LENGTH) return
  const local = tag.slice(tag.indexOf(':') + 1)
  const isWrapper =
    capture.isWrapped && !capture.hasChildren && local === 'div' && capture.markup.trim() === ''
  capture.hasChildren = true
  capture.markup += `<${local}${raw.slice(1 + tag.length)}`
  const { length } = capture.markup
  if (isWrapper) capture.wrapper = { start: length, end: length }
  if (local === 'link' && href) capture.nested.link ??= href
  capture.children.push({ local, selfClosed: raw.endsWith('/>'), said: '' })
}

export function closeChild(capture: Capture): void {
  const { children, nested, wrapper } = capture
  const child = children.pop()
  if (!child) return
  const role = child.local.toLowerCase()
  if (NAMING.has(role) && child.said.trim() !== '') nested[role] ??= child.said.trim()
  if (wrapper && children.length === 0 && wrapper.end === wrapper.start) wrapper.end = capture.markup.length
  if (!child.selfClosed) capture.markup += `</${child.local}>`
}

/** Text as written, and as read: with its entities resolved. */
export function addText(capture: Capture, written: string, read: string): void {
  if (capture.markup.length > MAX_LENGTH) return
  const child = capture.children.at(-1)
  if (child) child.said += read
  capture.text += read
  capture.markup += capture.isXhtml ? escapeMarkup(read) : written
}

/** The field ends. */
export function endCapture(capture: Capture): Field {
  const { name, attributes, base, nested } = capture
  if (FIELDS[name] === 'nested' && capture.hasChildren) {
    const value = nested.name ?? nested.title ?? nested.email ?? capture.text.trim()
    const url = attributes.url ?? nested.link ?? nested.id
    return { name, value, attributes: url === undefined ? {} : { url } }
  }
  const kept: Record<string, string> = {}
  for (const key of attributesOf(name) ?? []) {
    if (attributes[key] === undefined) continue
    const value = attributes[key] ?? ''
    kept[key] = key === 'href' ? (resolveLink(value, base) ?? '') : value
  }
  const value = contentOf(capture)
  return { name, value: base === '' ? value : resolved(value, FIELDS[name], base), attributes: kept }
}

const resolved = (value: string, kind: FieldKind | undefined, base: string) =>
  kind === 'link' ? (resolveLink(value, base) ?? value) : resolveInHtml(value, base)

function contentOf(capture: Capture): string {
  const { text, markup, wrapper, hasChildren, isXhtml } = capture
  if (markup.length > MAX_LENGTH) return markup
  if (isBase64(capture)) return fromBase64(text) ?? text
  if (!hasChildren) return isXhtml ? markup : text
  if (!wrapper) return markup
  const inner = markup.slice(wrapper.start, wrapper.end)
  if (isXhtml) return inner
  return inner.includes('<') ? markup : text
}

/** RFC 4287 4.1.3.3: content of a media type that is neither text nor XML is Base64; Atom 0.3 says it in `mode`. */
const isBase64 = ({ name, hasChildren, attributes: { mode, type = '' } }: Capture) =>
  name.startsWith('atom:') &&
  (mode === 'base64' || (!hasChildren && mode === undefined && /\//.test(type) && !/^text\/|xml/i.test(type)))

function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeMarkup = (text: string) => text.replace(/[&<>]/g, (c) => MARKUP[c] ?? c)
