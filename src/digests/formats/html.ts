import type { Digest } from '../digest.ts'
import { type Wording, windowWords, wordingOf } from '../words.ts'

/** Text that stands in HTML, in an attribute too. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A digest as a fragment of HTML that needs no style: headings, a list, links. */
export function htmlOf(digest: Digest, base: string): string {
  const items = digest.items.map((item) => `<li>${entry(wordingOf(item, base))}</li>`)
  return `<h3>${escapeHtml(digest.title)}</h3><p>${escapeHtml(windowWords(digest))}</p><ul>${items.join('')}</ul>`
}

function entry(w: Wording): string {
  const link = (text: string, url: string | null) =>
    url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text)
  const figure = [
    w.was && `<del>${escapeHtml(w.was)}</del> →`,
    w.is && `<strong>${escapeHtml(w.is)}</strong>`,
  ].filter(Boolean)
  return [
    `<strong>${w.label}</strong>: ${link(w.about, w.permalink)}`,
    figure.join(' '),
    w.quote && `<em>“${escapeHtml(w.quote)}”</em>`,
    escapeHtml(w.why),
    link(w.by, w.source),
  ]
    .filter(Boolean)
    .join('<br>')
}
