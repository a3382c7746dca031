import { lexicon } from '../text/lexicon.ts'
import { tokenize } from '../text/tokens.ts'
import { type EntityKind, GAZETTEER } from './gazetteer.ts'

export interface Entity {
  /** As the text has it. */
  name: string
  /** As the gazetteer has it, else as the text has it. */
  canonical: string
  kind: EntityKind
}

const byAlias = new Map<string, Entity>()
/** Every name and alias of the gazetteer. */
export const known = lexicon<Entity>()
for (const [kind, table] of Object.entries(GAZETTEER)) {
  for (const line of table.trim().split('\n')) {
    const [name = '', ...aliases] = line.split('|')
    const entity: Entity = { name, canonical: name, kind: kind as EntityKind }
    for (const alias of [name, ...aliases]) {
      byAlias.set(alias.toLowerCase(), entity)
      known.add(alias.toLowerCase().replaceAll('.', ' . ').replaceAll('&', ' & '), entity)
    }
  }
}

/** Names of the gazetteer in a line of text, such as a title. */
export const entitiesIn = (line: string): Entity[] => known.scan(tokenize(line)).map((hit) => hit.value)

/** A stable key of who or what is measured: aliases fold into one ("BTC", "the Bitcoin network"), different things stay apart. */
export function subjectKey(subject: string | null): string | null {
  if (subject === null) return null
  const clean = subject
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}&.+]+/gu, ' ')
    .trim()
  const entity = byAlias.get(clean)
  if (entity) return entity.canonical.toLowerCase()
  return clean
}
