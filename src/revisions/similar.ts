/** Whether two names may mean one thing: for editors to look at, never to act on. */

/** Words that say what form a firm has, not which firm it is. */
const FORMS =
  /\b(?:inc|incorporated|corp|corporation|ltd|limited|llc|plc|gmbh|ag|sa|nv|co|company|group|holdings?|technolog(?:y|ies)|international|the|and)\b/g

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')

/** What similar names share, as a key to look them up by: the first four letters. */
export const blockOf = (name: string): string => [...words(name).join('')].slice(0, 4).join('')

/** "Grand View Research" → "gvr", as a block key. */
export const initialsOf = (name: string): string => {
  const list = words(name)
  return list.length > 1
    ? list
        .map((w) => [...w][0] ?? '')
        .slice(0, 4)
        .join('')
    : blockOf(name)
}

/**
 * In words, why two different names may be one thing; null if nothing speaks for it. Claimants are firms: their form and
 * their tail may be left out. Subjects are things: "edge AI" and "edge AI chips" differ, only spelling may vary.
 */
export function likeness(kind: 'subject' | 'place' | 'claimant', a: string, b: string): string | null {
  const [x, y] = [words(a), words(b)]
  if (x.join('') === y.join('')) return `"${a}" and "${b}" differ in spacing only`
  if (x.map(singular).join(' ') === y.map(singular).join(' '))
    return `"${a}" and "${b}" differ in number only`
  const [short, long] = x.join('').length <= y.join('').length ? [a, b] : [b, a]
  if (kind === 'claimant') {
    if (bare(a) !== '' && bare(a) === bare(b)) return `"${a}" and "${b}" differ in the form of the firm only`
    if (
      words(short).join(' ').length > 3 &&
      `${words(long).join(' ')} `.startsWith(`${words(short).join(' ')} `)
    )
      return `"${short}" may be short for "${long}"`
    if (
      words(short).length === 1 &&
      short.length > 1 &&
      initialsOf(long) === words(short)[0] &&
      words(long).length > 1
    )
      return `"${short}" may be the initials of "${long}"`
  }
  const [p, q] = [x.join(' '), y.join(' ')]
  if (Math.min(p.length, q.length) >= 7 && !/\d/.test(p + q) && oneSlip(p, q))
    return `"${a}" and "${b}" differ in one letter`
  return null
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word)

const bare = (name: string): string => words(name).join(' ').replace(FORMS, '').replace(/ +/g, ' ').trim()

/** Whether one letter changed, added, left out or swapped with its neighbour makes one word of the other. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
