import type { Post } from '../post.ts'
import type { Wording } from '../words.ts'

/** Text that stands in HTML, in an attribute too. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A post as a fragment of HTML that needs no style: headings, a list, links. */
export function htmlOf({ title, note, entries }: Post): string {
  const items = entries.map((w) => `<li>${entry(w)}</li>`).join('')
  return `<h3>${escapeHtml(title)}</h3><p>${escapeHtml(note)}</p>${items && `<ul>${items}</ul>`}`
}

function entry(w: Wording): string {
  const link = (text: string, url: string | null) =>
    url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text)
  const figure = [
    w.was && `<del>${escapeHtml(w.was)}</del> →`,
    w.is && `<strong>${escapeHtml(w.is)}</strong>`,
  ].filter(Boolean)
  return [
    `<strong>${escapeHtml(w.label)}</strong>: ${link(w.about, w.permalink)}`,
    figure.join(' '),
    w.quote && `<em>“${escapeHtml(w.quote)}”</em>`,
    escapeHtml(w.why),
    link(w.by, w.source),
  ]
    .filter(Boolean)
    .join('<br>')
}
