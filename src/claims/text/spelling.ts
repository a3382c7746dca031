/** How words are spelt, asked letter by letter: a regular expression is left and entered again for each word. */

/** Whether the letters of a word at [from, to) are all small ones of basic Latin. */
export function isSmall(word: string, from = 0, to = word.length): boolean {
  for (let i = from; i < to; i++) {
    const code = word.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** Whether a word in small letters ends so, behind so many letters or more: "mined" in "ed" behind 3. */
export function hasEnding(word: string, ending: string, least: number): boolean {
  const stem = word.length - ending.length
  return stem >= least && word.endsWith(ending) && isSmall(word, 0, stem)
}

/** Whether a word ends in one "s", as plurals do: "sites" and "miners", not "business". */
export function endsAsPlural(word: string | undefined): boolean {
  const last = word === undefined ? 0 : word.length - 1
  return word !== undefined && last > 0 && word.charCodeAt(last) === S && word.charCodeAt(last - 1) !== S
}
const S = 115
