/** One field while it is read: its text, its markup if it has child elements, what nested elements say. */
import { ATTRIBUTES, FIELDS } from './fields.ts'
import { resolveLink } from './links.ts'

export type WrittenElement = [name: string, value: string, attributes: Record<string, string>]

export interface Capture {
  open(tag: string, raw: string, attributes: Record<string, string>): void
  close(tag: string): void
  text(data: string, cdata: boolean): void
  /** The elements to write: one, or none if it said nothing. */
  end(): WrittenElement[]
}

/** `decode` resolves entities; `base` is where relative addresses start. */
export function createCapture(
  name: string,
  attributes: Record<string, string>,
  base: string,
  decode: (raw: string) => string,
): Capture {
  const lower = lowerKeys(attributes)
  const type = (lower.type ?? '').trim().toLowerCase()
  const isAtom = name.startsWith('atom:')
  const isXhtml = isAtom && (type === 'xhtml' || type === 'application/xhtml+xml')
  const children: { local: string; selfClosed: boolean; textStart: number }[] = []
  const nested: Record<string, string> = {}
  let text = ''
  let markup = ''
  let hasChildren = false
  let wrapper: { start: number; end: number } | undefined

  const kept = (): Record<string, string> => {
    const out: Record<string, string> = {}
    for (const key of ATTRIBUTES) {
      const value = lower[key]
      if (value !== undefined) out[key] = key === 'href' || key === 'url' ? decode(value) : value
    }
    if (out.href !== undefined) out.href = resolveLink(out.href, base) ?? ''
    return out
  }

  const value = (): string => {
    if (isAtom && isBase64(type, lower.mode, hasChildren)) return fromBase64(text) ?? text
    if (!hasChildren) return isXhtml ? markup : text
    const whole = wrapper && markup.slice(0, wrapper.start).trim() === '' ? wrapper : undefined
    return isXhtml && whole ? markup.slice(whole.start, whole.end) : markup
  }

  return {
    open(tag, raw, childAttributes) {
      hasChildren = true
      const local = tag.slice(tag.indexOf(':') + 1)
      const selfClosed = raw.endsWith('/>')
      if (local === 'link' && childAttributes.href) nested.link ??= decode(childAttributes.href)
      markup += `<${local}${raw.slice(1 + tag.length)}`
      if (children.length === 0 && local === 'div' && !wrapper) {
        wrapper = { start: markup.length, end: markup.length }
        markup = markup.slice(0)
      }
      children.push({ local, selfClosed, textStart: text.length })
    },
    close() {
      const child = children.pop()
      if (!child) return
      const said = text.slice(child.textStart).trim()
      if (said !== '') nested[child.local.toLowerCase()] ??= said
      if (wrapper && children.length === 0 && wrapper.end === wrapper.start) wrapper.end = markup.length
      if (!child.selfClosed) markup += `</${child.local}>`
    },
    text(data, cdata) {
      text += cdata ? data : decode(data)
      markup += cdata && isXhtml ? escapeMarkup(data) : data
    },
    end() {
      const attrs = kept()
      if (FIELDS[name] === 'nested' && hasChildren) {
        const said = nested.name ?? nested.title ?? nested.email ?? text.trim()
        const url = attrs.url ?? nested.link ?? nested.id
        return [[name, said, url ? { url } : {}]]
      }
      if (FIELDS[name] === 'link' && text.trim() !== '' && base !== '') text = resolveLink(text, base) ?? text
      return [[name, value(), attrs]]
    },
  }
}

const lowerKeys = (attributes: Record<string, string>) =>
  Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k.toLowerCase(), v]))

/** RFC 4287 4.1.3.3: any media type that is neither text nor XML is Base64; Atom 0.3 says it in `mode`. */
const isBase64 = (type: string, mode: string | undefined, hasChildren: boolean) =>
  mode === 'base64' ||
  (!hasChildren && mode === undefined && /^(?!text\/)[\w.+-]{1,60}\/(?![\w.+-]{0,60}xml)/.test(type))

function fromBase64(text: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0)))
  } catch {
    return undefined
  }
}

const escapeMarkup = (text: string) =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
