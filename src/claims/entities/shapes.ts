import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { EntityKind } from './gazetteer.ts'

/** "Inc.", "& Co." */
export const isLegalForm = wordClass('inc corp co ltd llc plc ag')

/** Last words of the names of companies. */
export const isFirm = wordClass(
  'inc corp corporation ltd plc co llc ag gmbh holdings group mining hash compute cloud technologies technology systems labs ai robotics semiconductor semiconductors platforms energy blockchain electronics networks software infrastructure ventures capital motors microsystems instruments devices scientific photonics silicon mines power hosting datacenters computing digital',
)
/** Last words of the names of those who study and publish. */
const isInstitute = wordClass(
  'research insights analytics consulting intelligence advisory institute university council association foundation centre center analysis consultancy atlas survey tracker barometer forum club guild federation union society league',
)
/** Last words of the names of public bodies. */
const isAgency = wordClass(
  'agency ministry administration commission authority department dept bureau office parliament bank',
)

const isOffice = wordClass('agency ministry department bureau office board')

/** Last words of the names of wires and papers. */
export const isPaper = wordClass(
  'wire newswire presswire prnewswire accesswire newmediawire globenewswire newsfile times post journal herald tribune gazette',
)
/** Nouns that introduce the name of a company: "chipmaker Sollux", "the lender Arden". */
const isFirmNoun = wordClass(
  'company firm startup start-up chipmaker miner lender carmaker bitcoin-miner hyperscaler conglomerate brokerage unicorn retailer foundry',
)

/** What a name nobody told us of is, by its last word and by what stands behind it: "Copperline Mining Inc.", "Halden (TSX: HALD)". */
export function kindOf(tokens: Token[], from: number, to: number): EntityKind {
  const last = tokens[to - 1]
  // "Bureau of Labor Statistics": a body is one by its first word
  if (to - from > 2 && tokens[from + 1]?.word === 'of' && isOffice(tokens[from])) return 'agency'
  if (to - from > 1) {
    if (isInstitute(last)) return 'research'
    if (isAgency(last)) return 'agency'
    if (isFirm(last)) return 'company'
  }
  if (isPaper(last) && (to - from > 1 || last?.word.endsWith('wire'))) return 'media'
  const lead = itemAt(tokens, from - 1)
  if (isFirmNoun(lead) || (lead?.word === 'up' && lead.joined && tokens[from - 2]?.word === 'start'))
    return 'company'
  const next = tokens[to]?.word === ',' ? tokens[to + 1] : tokens[to]
  if (isLegalForm(next)) return 'company'
  return tokens[to]?.word === '(' &&
    tokens[to + 2]?.word === ':' &&
    /^[A-Z]{2,8}$/.test(tokens[to + 1]?.raw ?? '')
    ? 'company'
    : 'name'
}
