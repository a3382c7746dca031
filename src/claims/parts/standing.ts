import type { Figure, Reading } from '../reading.ts'
import { itemAt } from '../text/ranges.ts'
import { wordClass } from '../text/words.ts'
import { isTheirs } from './subject/words.ts'

/** "plans to deploy them at its 750 MW campus": the site stands already, whatever is planned there. */
export function isStandingSite({ tokens }: Reading, figure: Figure): boolean {
  if (figure.dimension !== 'power' || tokens[figure.to]?.kind !== 'word') return false
  const owner = itemAt(tokens, figure.from - 1)
  // "its existing 40 MW portfolio", "more than 11 GW operating"
  if (exists(owner) || operates(tokens[figure.to])) return true
  if (isTheirs(owner)) return tokens[figure.from - 2]?.word === 'at'
  // "at the 205 MW Skerry Point site"
  if (owner?.word === 'the')
    return tokens[figure.from - 2]?.word === 'at' && tokens[figure.to]?.capital === true
  if (!owner?.possessive) return false
  for (let i = figure.from - 2; i > figure.from - 6; i--) {
    if (itemAt(tokens, i)?.word === 'at') return true
    if (!itemAt(tokens, i)?.capital) return false
  }
  return false
}

const exists = wordClass('existing')
const operates = wordClass('operating')
