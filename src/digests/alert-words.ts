import { findPlaces } from '../claims/entities/places.ts'
import { extract } from '../claims/extract.ts'
import { tokenize } from '../claims/text/tokens.ts'
import { figureText } from '../lib/figure-words.ts'
import { metricWords } from '../web/words.ts'
import { Alert } from './alerts.ts'

const ABOVE =
  /\b(?:goes (?:above|over|past)|rises (?:above|over|past)|passes|exceeds|tops|reaches|above|over|past)\b|>/i
const BELOW = /\b(?:goes (?:below|under)|(?:falls|drops) (?:below|under)|below|under)\b|</i
const MOVES =
  /^(.*?)\s*(?:(?:moves?|changes?)(?:\s+by)?(?:\s+at least)?(?:\s+more than)?|±|\+\/-|\+-)\s*±?\s*(\d{1,4}(?:\.\d+)?)\s*(?:%|percent)\s*$/i
const POLITE =
  /^\s*(?:please\s+)?(?:(?:tell|alert|notify|let) (?:me|us)(?: know)? )?(?:when(?:ever)?|if|of)?\s*(?:the )?/i

/**
 * An alert as somebody would ask for it: "tell me when mining cost in the US passes 100k", "network hashrate ± 10 %",
 * "a silent edit by anyone". A threshold is read by the code that reads articles, in US dollars where no currency is
 * named. Null for what is not understood.
 */
export function alertOf(text: string): Alert | null {
  const wish = text.trim().slice(0, 300).replace(POLITE, '')
  if (/\bsilent(?:ly)?\b.*\bedit|\bedit.*\bsilent/i.test(wish)) return { when: 'silent_edit' }
  const moved = MOVES.exec(wish)
  if (moved) return checked({ when: 'moves', percent: Number(moved[2]), about: aboutOf(moved[1] ?? '') })
  const when = ABOVE.test(wish) ? 'above' : BELOW.test(wish) ? 'below' : null
  if (!when) return null
  const sign = when === 'above' ? ' more than ' : ' less than '
  const plain = wish.replace(when === 'above' ? ABOVE : BELOW, sign).replace(/\s+/g, ' ')
  // a bare number has no unit: most figures here are in dollars
  for (const said of [plain, plain.replace(/(more|less) than (?=[\d.])/, '$1 than $')]) {
    const [claim] = extract(said).claims
    if (!claim) continue
    const { metric, subject, region, value, unit } = claim
    const named = claim.grounding.subject.from === undefined ? null : subject
    const about = [metricWords(metric), named === region ? null : named, region].filter(Boolean).join(' ')
    return checked({ when, value, unit, about })
  }
  return null
}

/** An alert as somebody would ask for it. */
export function wordsOf(alert: Alert): string {
  switch (alert.when) {
    case 'silent_edit':
      return 'a silent edit by anyone'
    case 'moves':
      return `${lower(alert.about)} moves by ${alert.percent}% or more`
    case 'above':
    case 'below': {
      const { value, unit } = alert
      const figure = figureText({ value, valueHigh: null, unit, comparator: 'eq' })
      return `${lower(alert.about)} goes ${alert.when} ${figure}`
    }
  }
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** Words as headings have them: without articles and the like, places by their whole names. */
function aboutOf(words: string): string {
  const tokens = tokenize(words)
  const place = findPlaces(tokens)[0]
  const [start, end] = place ? [tokens[place.from]?.start ?? 0, tokens[place.to - 1]?.end ?? 0] : [0, 0]
  return [words.slice(0, start), words.slice(end), place?.value.name ?? '']
    .join(' ')
    .replace(/\b(?:the|a|an|in|of|for|at|any)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function checked(alert: unknown): Alert | null {
  const read = Alert.safeParse(alert)
  return read.success ? read.data : null
}
