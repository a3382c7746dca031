/** The end of a sentence and what may close it, before the next one begins; or of a paragraph, such as a heading. */
const END = /[.!?]["”’')\]]*\s+(?=[\p{Lu}\p{N}"“‘'(])|[^\S\n]*\n\s*/gu

/**
 * The sentence a figure stands in, of the text around it: stored text is cut at so many characters, in the middle of a
 * word. Where the sentence goes on beyond it, it begins or ends with an ellipsis, between words.
 */
export function excerptOf({
  prefix,
  quote,
  suffix,
}: {
  prefix: string
  quote: string
  suffix: string
}): string {
  const begin = [...prefix.matchAll(END)].at(-1)
  const within = prefix.slice(begin ? begin.index + begin[0].length : 0)
  const whole = begin !== undefined || prefix.length < STORED
  const before = whole && within.length <= MOST_BEFORE ? within : fromWord(within.slice(-MOST_BEFORE))
  const end = suffix.matchAll(END).next().value
  const closed = /[.!?]["”’')\]]*\s*$/u.test(suffix)
  const after = end
    ? suffix.slice(0, end.index + end[0].length).trimEnd()
    : closed
      ? suffix.trimEnd()
      : toWord(suffix)
  return `${before}${quote}${after}`
}

/** Texts are stored with so many characters about a quote: fewer mean that the text begins or ends there. */
const STORED = 160
/** So much of a sentence may stand before its figure, lest a room's limit cut the figure off. */
const MOST_BEFORE = 110

const fromWord = (text: string): string => `…${text.replace(/^\S*\s+/, '')}`
const toWord = (text: string): string => (text.length < STORED ? text : `${text.replace(/\s+\S*$/, '')}…`)
