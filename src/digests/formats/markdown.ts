import type { Post } from '../post.ts'
import type { Wording } from '../words.ts'

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, '\\$&')

/** A post as CommonMark, strikethrough as GitHub writes it. */
export const markdownOf = ({ title, note, entries }: Post): string =>
  [`# ${escaped(title)}`, escaped(note), ...entries.map(entry), ''].join('\n\n')

function entry(w: Wording): string {
  const link = (text: string, url: string | null) => (url ? `[${escaped(text)}](<${url}>)` : escaped(text))
  const figure = [w.was && `~~${escaped(w.was)}~~ →`, w.is && `**${escaped(w.is)}**`].filter(Boolean)
  const lines = [
    `**${escaped(w.label)}**: ${link(w.about, w.permalink)}`,
    figure.join(' '),
    w.quote && `“${escaped(w.quote)}”`,
    escaped(w.why),
    link(w.by, w.source),
  ]
  return `- ${lines.filter(Boolean).join('  \n  ')}`
}
