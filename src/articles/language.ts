import { francAll } from 'franc-min'

const MIN_LETTERS = 25
/** From here on the text itself is better evidence than what its publisher's software declares. */
const ENOUGH = 120
/** Tables and lists of names resemble several languages: a guess that barely beats English is none. */
const CLOSE = 0.9

/**
 * Language of a text as a two-letter code where there is one, null if nothing tells. A long text is judged by its
 * words; of a short one the declared language (`en-GB`, `de_DE`) is believed unless its script contradicts.
 */
export function languageOf(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, 3000).replace(/https?:\S+/g, ' ')
  const letters = sample.match(/\p{L}/gu) ?? []
  const said = primary(declared)
  if (letters.length < MIN_LETTERS) return said
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length / letters.length
  const plausible = said === null || WRITTEN_OTHERWISE.has(said) === latin < 0.5
  if (said !== null && plausible && letters.length < ENOUGH) return said
  if (latin > 0.5 && isEnglishWording(sample)) return 'en'
  const guesses = francAll(sample, { minLength: MIN_LETTERS })
  const best = primary(guesses[0]?.[0] ?? null)
  const close = best !== 'en' && guesses.some(([code, score]) => code === 'eng' && score >= CLOSE)
  return (close ? null : best) ?? (plausible ? said : null)
}

/** Whether claims may be extracted: everything that is not known to be in another language. */
export const isEnglish = (language: string | null): boolean => language === null || language === 'en'

const WRITTEN_OTHERWISE = new Set(
  'ar be bg bn el fa gu he hi hy ja ka km kn ko ml mn mr my ne pa ru si sr ta te th uk ur yi zh'.split(' '),
)

/** Words that hold English sentences together and are rare in the languages it is mistaken for. */
const GLUE = new Set(
  'the of and to for that with by at from its this are was were has have will which said their than'.split(
    ' ',
  ),
)

/** Trigrams alone take headlines full of names for anything; one word in eight of glue is English. */
function isEnglishWording(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => GLUE.has(word)).length >= words.length / 8
}

/** `eng`, `en-US` and `en_us` are all `en`; `und` and nonsense are null. */
function primary(tag: string | null): string | null {
  const subtag = /^[a-z]{2,3}(?=[-_]|$)/i.exec(tag?.trim() ?? '')?.[0]
  if (!subtag || subtag === 'und') return null
  const { language } = new Intl.Locale(subtag)
  return language === 'cmn' ? 'zh' : language
}
