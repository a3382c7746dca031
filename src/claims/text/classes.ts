/** Kinds of characters, as tokens are cut by them. */

export const WORD = 1
export const DIGIT = 2
export const SPACE = 3
export const HYPHEN = 4
export const QUOTE = 5
const MARK = 0

/** Classes of characters: those of the Basic Latin and Latin-1 blocks by a table, those beyond by range. */
function classifier(): (code: number) => number {
  const classes = new Uint8Array(0x250)
  for (let c = 0; c < classes.length; c++) {
    const s = String.fromCharCode(c)
    if (/[\p{L}_]/u.test(s)) classes[c] = WORD
    else if (/[0-9]/.test(s)) classes[c] = DIGIT
    else if (/\s/.test(s)) classes[c] = SPACE
    else if (s === '-') classes[c] = HYPHEN
    else if (s === "'") classes[c] = QUOTE
  }
  return (code) => (code < 0x250 ? (classes[code] ?? MARK) : classBeyond(code))
}

/** The class of a character. */
export const classOf = classifier()

function classBeyond(code: number): number {
  if (code === 0x2019) return QUOTE
  if (code === 0x2010 || code === 0x2011) return HYPHEN
  if ((code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x2028 || code === 0x3000)
    return SPACE
  if (code === 0xfeff || code === 0x2060) return SPACE
  if (code >= 0x2000 && code < 0x2c00) return MARK
  return WORD
}

export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
