/** Where a figure comes from: how many origins stand behind it, who printed it first, who took it from whom. */
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, articles, claims, misreadings, publishers } from '../db/schema.ts'
import { sameAfterRounding, type Told } from './compare.ts'
import { claimantKey } from './identity.ts'

/** One printing of a figure, as far as its origin goes. */
export interface Printing extends Told {
  quote: string
  articleId: string
  storyId: string
  publisher: string
  family: string
  claimantKey: string
  saidAt: string
}

/**
 * How many independent origins say a figure: reprints of one story, labels of one owner and outlets that quote one
 * claimant are one origin each, and so is whatever they are linked by (union-find over the three).
 */
export function origins(
  printings: Pick<Printing, 'storyId' | 'family' | 'claimantKey' | 'publisher'>[],
): number {
  const parent = new Map<string, string>()
  const find = (x: string): string => {
    const up = parent.get(x) ?? x
    return up === x ? x : find(up)
  }
  for (const p of printings) {
    // A publisher that speaks for itself is its family's claimant.
    const claimant =
      p.claimantKey === claimantKey(p.publisher) ? `family ${p.family}` : `claimant ${p.claimantKey}`
    const [first, ...rest] = [`story ${p.storyId}`, claimant]
    for (const key of [first, ...rest]) if (key && !parent.has(key)) parent.set(key, key)
    for (const key of rest) parent.set(find(key), find(first ?? key))
  }
  return new Set([...parent.keys()].map(find)).size
}

/** How one printing of a claim relates to those before it. */
export interface Citation {
  printing: Printing
  /** claimant: it states its own figure. first: nobody printed it before. reprint: the same story as `from`. quotes: another text that quotes the claimant. */
  how: 'claimant' | 'first' | 'reprint' | 'quotes'
  /** The printing it took the figure from, as far as that can be told: by story, else the first. */
  from: Printing | null
  /** What became of the figure on the way. */
  mutation: 'none' | 'qualifier' | 'rounding' | 'unit' | 'value'
}

/** The chain of printings of one claim, given in the order they were said. */
export function citationChain(printings: Printing[]): Citation[] {
  return printings.map((printing, i) => {
    const before = printings.slice(0, i)
    const reprinted = before.findLast((p) => p.storyId === printing.storyId)
    const from = reprinted ?? before[0] ?? null
    const own = claimantKey(printing.publisher) === printing.claimantKey
    const how = own ? 'claimant' : !from ? 'first' : reprinted ? 'reprint' : 'quotes'
    return { printing, how, from, mutation: from ? mutationOf(from, printing) : 'none' }
  })
}

function mutationOf(from: Told, to: Told): Citation['mutation'] {
  if (from.unit !== to.unit) return 'unit'
  if (!sameAfterRounding(from, to)) return 'value'
  if (from.value !== to.value || from.valueHigh !== to.valueHigh) return 'rounding'
  return from.comparator === to.comparator ? 'none' : 'qualifier'
}

/** Most printings a chain is told from: the first said. */
const MOST_PRINTINGS = 200
/** Most claims of a series and period that are asked whether they agree, and printings of each that are counted. */
const MOST_CLAIMS = 50
const MOST_COUNTED = 40

/** A claim's printings as recorded by `asOf`, in the order they were said; figures kept through an edit once. */
export const readPrintings = (
  db: Db,
  claimId: string,
  asOf: string,
  most = MOST_PRINTINGS,
): Promise<Printing[]> =>
  db
    .select(columns)
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .leftJoin(
      misreadings,
      and(eq(misreadings.appearanceId, appearances.id), lte(misreadings.recordedAt, asOf)),
    )
    .where(
      and(
        eq(appearances.claimId, claimId),
        lte(appearances.saidAt, asOf),
        lte(appearances.recordedAt, asOf),
        isNull(misreadings.appearanceId),
      ),
    )
    .orderBy(asc(appearances.saidAt), asc(appearances.id))
    .limit(most)

const columns = {
  quote: appearances.quote,
  value: appearances.value,
  valueHigh: appearances.valueHigh,
  unit: appearances.unit,
  comparator: appearances.comparator,
  modality: appearances.modality,
  articleId: appearances.articleId,
  storyId: articles.storyId,
  publisher: publishers.name,
  family: publishers.family,
  claimantKey: claims.claimantKey,
  saidAt: appearances.saidAt,
}

/** How many independent origins say what a claim says for its series and period, itself included. */
export async function countOrigins(
  db: Db,
  claim: Pick<typeof claims.$inferSelect, 'seriesId' | 'period' | keyof Told>,
  asOf: string,
): Promise<number> {
  const same = await db
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.seriesId, claim.seriesId),
        claim.period === null ? isNull(claims.period) : eq(claims.period, claim.period),
        eq(claims.withdrawn, false),
      ),
    )
    .limit(MOST_CLAIMS)
  const lists = await Promise.all(
    same.filter((c) => sameAfterRounding(c, claim)).map((c) => readPrintings(db, c.id, asOf, MOST_COUNTED)),
  )
  return origins(lists.flat())
}
