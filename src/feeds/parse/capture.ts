/** One field while it is read: its text, its markup if it has child elements, what nested elements say. */
import { ATTRIBUTES, FIELDS } from './fields.ts'
import { resolveLink } from './links.ts'

export interface Field {
  name: string
  value: string
  attributes: Record<string, string>
}

export interface Capture {
  /** A child element begins; `raw` is its start tag as written. */
  open(tag: string, raw: string, attributes: Record<string, string>): void
  close(): void
  text(data: string, cdata: boolean): void
  end(): Field
}

interface Child {
  local: string
  selfClosed: boolean
  said: string
}

/** `decode` resolves entities; `base` is where relative addresses start. */
export function createCapture(
  name: string,
  given: Record<string, string>,
  base: string,
  decode: (raw: string) => string,
): Capture {
  const attributes = Object.fromEntries(Object.entries(given).map(([k, v]) => [k.toLowerCase(), decode(v)]))
  const type = (attributes.type ?? '').trim().toLowerCase()
  const isAtom = name.startsWith('atom:')
  const isXhtml = isAtom && (type === 'xhtml' || type === 'application/xhtml+xml')
  const children: Child[] = []
  const nested = new Map<string, string>()
  let text = ''
  let markup = ''
  let hasChildren = false
  let wrapper: { start: number; end: number } | undefined

  const content = (): string => {
    if (isAtom && isBase64(type, attributes.mode, hasChildren)) return fromBase64(text) ?? text
    if (!hasChildren) return isXhtml ? markup : text
    return isXhtml && wrapper ? markup.slice(wrapper.start, wrapper.end) : markup
  }

  const kept = (): Record<string, string> => {
    const pairs = ATTRIBUTES.flatMap((key): [string, string][] => {
      const value = attributes[key]
      return value === undefined ? [] : [[key, key === 'href' ? (resolveLink(value, base) ?? '') : value]]
    })
    return Object.fromEntries(pairs)
  }

  return {
    open(tag, raw, childAttributes) {
      const local = tag.slice(tag.indexOf(':') + 1)
      // Atom's XHTML comes in one <div> that is not part of the text (RFC 4287 3.1.1.3).
      const isWrapper = isXhtml && !hasChildren && local === 'div' && markup.trim() === ''
      hasChildren = true
      markup += `<${local}${raw.slice(1 + tag.length)}`
      if (isWrapper) wrapper = { start: markup.length, end: markup.length }
      const { href } = childAttributes
      if (local === 'link' && href && !nested.has('link')) nested.set('link', decode(href))
      children.push({ local, selfClosed: raw.endsWith('/>'), said: '' })
    },
    close() {
      const child = children.pop()
      if (!child) return
      const said = child.said.trim()
      const role = child.local.toLowerCase()
      if (said !== '' && !nested.has(role)) nested.set(role, said)
      if (wrapper && children.length === 0 && wrapper.end === wrapper.start) wrapper.end = markup.length
      if (!child.selfClosed) markup += `</${child.local}>`
    },
    text(data, cdata) {
      const read = cdata ? data : decode(data)
      const child = children.at(-1)
      if (child) child.said += read
      text += read
      markup += isXhtml ? escapeMarkup(read) : data
    },
    end() {
      if (FIELDS[name] !== 'nested' || !hasChildren) {
        const value = content()
        const link = FIELDS[name] === 'link' && base !== '' ? resolveLink(value, base) : null
        return { name, value: link ?? value, attributes: kept() }
      }
      const value = nested.get('name') ?? nested.get('title') ?? nested.get('email') ?? text.trim()
      const url = attributes.url ?? nested.get('link') ?? nested.get('id')
      return { name, value, attributes: url === undefined ? {} : { url } }
    },
  }
}

/** RFC 4287 4.1.3.3: content of a media type that is neither text nor XML is Base64; Atom 0.3 says it in `mode`. */
const isBase64 = (type: string, mode: string | undefined, hasChildren: boolean) =>
  mode === 'base64' || (!hasChildren && mode === undefined && /\//.test(type) && !/^text\/|xml/.test(type))

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
