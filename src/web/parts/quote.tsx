interface Passage {
  prefix: string
  quote: string
  suffix: string
}

/** Up to `most` characters from the start of a text, cut at a word; `…` says that there is more. */
const head = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most) + 1 || most).trimEnd()} …`

const tail = (text: string, most: number): string => {
  if (text.length <= most) return text
  const from = text.indexOf(' ', text.length - most)
  return `… ${text.slice(from < 0 ? text.length - most : from + 1)}`
}

/** The sentence a figure stands in, as far as its context goes; line breaks of the text become spaces. */
export function passageOf({ prefix, quote, suffix }: Passage, most: number): Passage {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const from = Math.max(prefix.lastIndexOf('\n'), prefix.lastIndexOf('. ') + 1, 0)
  const end = /\n|[.!?]["”’)]?(?=\s)/.exec(suffix)
  const after = end ? suffix.slice(0, end.index + end[0].length) : suffix
  return {
    prefix: tail(flat(prefix.slice(from)).trimStart(), most),
    quote: flat(quote),
    suffix: head(flat(after).trimEnd(), most),
  }
}

/** The figure's own words marked in their sentence. */
export function Quote({
  passage,
  cite,
  most = 160,
}: {
  passage: Passage
  cite?: string | undefined
  most?: number
}) {
  const { prefix, quote, suffix } = passageOf(passage, most)
  return (
    <blockquote cite={cite}>
      {prefix}
      <mark>{quote}</mark>
      {suffix}
    </blockquote>
  )
}
