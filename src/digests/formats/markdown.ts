import type { Digest } from '../digest.ts'
import { type Wording, windowWords, wordingOf } from '../words.ts'

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, '\\$&')

/** A digest as CommonMark, strikethrough as GitHub writes it. */
export const markdownOf = (digest: Digest, base: string): string =>
  [
    `# ${escaped(digest.title)}`,
    windowWords(digest),
    ...digest.items.map((item) => entry(wordingOf(item, base))),
    '',
  ].join('\n\n')

function entry(w: Wording): string {
  const link = (text: string, url: string | null) => (url ? `[${escaped(text)}](<${url}>)` : escaped(text))
  const figure = [w.was && `~~${escaped(w.was)}~~ →`, w.is && `**${escaped(w.is)}**`].filter(Boolean)
  const lines = [
    `**${w.label}**: ${link(w.about, w.permalink)}`,
    figure.join(' '),
    w.quote && `“${escaped(w.quote)}”`,
    escaped(w.why),
    link(w.by, w.source),
  ]
  return `- ${lines.filter(Boolean).join('  \n  ')}`
}
