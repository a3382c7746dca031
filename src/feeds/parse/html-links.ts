/** Links and pictures inside HTML. */
import { resolveLink } from './links.ts'

const MAX_BASE = 4096

/** One attribute with a relative address: neither a scheme nor a fragment. */
const RELATIVE =
  /(\s(?:href|src)\s{0,9}=\s{0,9}(["']))(?![a-z][a-z\d+.-]{0,30}:|#|\2)([^"'<>]{1,2048})(?=\2)/gi

/** HTML with the relative addresses of its links and pictures made absolute against `base`; all else is left byte for byte. */
export function resolveInHtml(html: string, base: string): string {
  if (!html.includes('<') || base.length > MAX_BASE) return html
  return html.replace(RELATIVE, (_, before: string, _quote, address: string) => {
    return before + (resolveLink(address, base) ?? address)
  })
}
