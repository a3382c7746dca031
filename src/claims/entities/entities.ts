import { lexicon } from '../text/lexicon.ts'
import { type EntityKind, GAZETTEER } from './gazetteer.ts'

export interface Entity {
  /** As the text has it. */
  name: string
  /** As the gazetteer has it, else as the text has it. */
  canonical: string
  kind: EntityKind
  /** In full, as the text has it elsewhere, where it is cut short here: "Halden Power" of "Halden". */
  full?: string
}

/** Whom an entity is shown as. */
export const titleOf = ({ name, full }: { name: string; full?: string }): string => full ?? name

/** The 's of "Moody's" and of "Tom's Hardware", which is part of the name. */
const OWN = /'s(?= |$)/
export const hasOwn = (name: string): boolean => OWN.test(name)

const byAlias = new Map<string, Entity>()
/** Every name and alias of the gazetteer. */
export const known = lexicon<Entity>()
for (const [kind, table] of Object.entries(GAZETTEER)) {
  for (const line of table.trim().split('\n')) {
    const [name = '', ...aliases] = line.split('|')
    const entity: Entity = { name, canonical: name, kind: kind as EntityKind }
    for (const alias of [name, ...aliases]) {
      byAlias.set(alias.toLowerCase(), entity)
      // tokens come without their possessive 's
      const plainly = alias.toLowerCase().replace(OWN, '')
      known.add(plainly.replaceAll('.', ' . ').replaceAll('&', ' & '), entity)
    }
  }
}

/** Whether the gazetteer knows a name or alias. */
export const isListed = (name: string): boolean => byAlias.has(name.toLowerCase())

/** "Nordic Power Council (NPC)" */
const ACRONYM = / \([A-Z]{2,8}\)$/
/** What form a firm has, not which firm it is. */
const LEGAL_FORM = /,? (?:inc|incorporated|corp|corporation|ltd|limited|plc|llc|gmbh|ag)\.?$/i
/** "Halden Mining Holdings" is Halden Mining; of "Arden Holdings" only a word would be left that others use too. */
const HOLDING = /^(\S+ .*\S) (?:Holdings?|Group)$/
/** What moved, behind whose it is: "Riot hashrate". */
const MEASURE =
  /^(.+) (hashrate|hashprice|revenues?|sales|profits?|income|shares|stock|price|production|output|capacity|holdings|margin|capex|investments?|users|costs?|valuation)$/

/**
 * A stable key of who or what is measured: aliases ("BTC", "the Bitcoin network"), acronyms in brackets and the forms of
 * firms ("Inc.", "Holdings") fold into one, also where a measure follows ("Riot hashrate"); different things stay apart.
 */
export function subjectKey(subject: string | null): string | null {
  if (subject === null) return null
  const name = subject.normalize('NFKC').trim()
  const listed = byAlias.get(plain(name))
  if (listed) return listed.canonical.toLowerCase()
  const [, whose, measure] = MEASURE.exec(name) ?? []
  if (whose && measure) return `${subjectKey(whose)} ${measure}`
  const firm = plain(name.replace(ACRONYM, '').replace(LEGAL_FORM, '').replace(HOLDING, '$1'))
  return byAlias.get(firm)?.canonical.toLowerCase() ?? firm
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}&.+]+/gu, ' ')
    .trim()
