/** Words by which a text owns that a figure has changed since it was last given. */
const CUES =
  /\b(?:revis(?:ed|es|ing|ion)|restat(?:ed|es|ing|ement)|rais(?:ed|es|ing) (?:its|his|her|their|the)\b|lower(?:ed|s|ing) (?:its|his|her|their|the)\b|cut(?:s|ting)? (?:its|his|her|their|the) (?:forecast|estimate|outlook|guidance|target|projection)|lift(?:ed|s) (?:its|the)\b|trim(?:med|s) (?:its|the)\b|(?:up|down) from [^.!?]{0,20}\d|instead of|rather than|previously|no longer|now (?:expects?|estimates?|sees?|forecasts?|projects?|puts?|says?|values?)|earlier (?:estimate|forecast|figure|report)|(?:new|latest|updated|newest) (?:edition|report|estimate|forecast|figures?|study|update|outlook))\b/i

/** Whether the words around a figure say that it has changed. Pass the sentence or two it stands in. */
export const saysChanged = (context: string): boolean => CUES.test(context)

const NOTE =
  /^(?:editor['’]s note|correction|corrected|clarification|erratum|update)\b|\b(?:an?|the) (?:earlier|previous|original) version of (?:this|the) (?:article|story|post|report|page|headline)|\bthis (?:article|story|post|report|page|headline) (?:has been|was) (?:corrected|updated|amended|revised)|\bwe (?:have )?(?:corrected|regret)/i
const MAX_NOTE = 400

/**
 * The correction note a publisher added to a text, or null: a line that speaks of an error and was not in the text
 * before. A note left standing from an earlier correction does not announce a later edit.
 */
export function addedNote(text: string, before: string): string | null {
  const known = new Set(before.split('\n').map((line) => line.trim()))
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line !== '' && !known.has(line)) {
      const at = line.slice(0, 4000).search(NOTE)
      if (at >= 0) return sentenceFrom(line, at)
    }
  }
  return null
}

/** The sentence around an offset of a line, for showing. */
function sentenceFrom(line: string, at: number): string {
  const start = Math.max(line.lastIndexOf('. ', at) + 1, 0)
  return line.slice(start, start + MAX_NOTE).trim()
}

/** Whether a text is the one before cut short, as feeds do after a while: what is missing then was not taken back. */
export function cutShort(text: string, before: string): boolean {
  const body = text.replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\]|read more|continue reading)\s*$/i, '').trimEnd()
  return body.length < before.length && before.startsWith(body)
}
