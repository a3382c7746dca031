import { subjectKey } from '../claims/entities/entities.ts'
import { placeKey } from '../claims/entities/places.ts'
import { type Topic, topicOf } from '../claims/topic.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { idOf, sha256, slug } from '../lib/ids.ts'

/** Subject of what names none. */
export const UNNAMED = 'unspecified'

/** Metric + subject + place: what a chart shows. */
export interface SeriesIdentity {
  id: string
  metric: ExtractedClaim['metric']
  subject: string
  subjectKey: string
  place: string | null
  placeKey: string | null
  topic: Topic
}

/**
 * The series a claim belongs to; its id is its slug, as in /series/mining-cost.bitcoin.us. Names that are known to
 * mean one thing share a key; nothing is guessed.
 */
export function seriesOf(claim: Pick<ExtractedClaim, 'metric' | 'subject' | 'region'>): SeriesIdentity {
  const subject = claim.subject ?? UNNAMED
  const ofSubject = keyOf(subjectKey(claim.subject) ?? subject)
  const place = placeKey(claim.region)
  const ofPlace = place === null ? null : keyOf(place)
  const id = seriesIdOf(claim.metric, ofSubject, ofPlace)
  const topic = topicOf(claim.metric, ofSubject)
  return {
    id,
    metric: claim.metric,
    subject,
    subjectKey: ofSubject,
    place: claim.region,
    placeKey: ofPlace,
    topic,
  }
}

const seriesIdOf = (metric: string, subject: string, place: string | null): string =>
  [slug(metric), subject, ...(place ? [place] : [])].join('.')

/**
 * Who states the figure: the claimant named in the text, else the publisher. "Analysts" and "miners" name nobody: two
 * papers that quote them do not quote the same people.
 */
export const claimantOf = (claim: Pick<ExtractedClaim, 'attributedTo'>, publisher: string) => {
  const named = claim.attributedTo !== null && claim.attributedTo !== claim.attributedTo.toLowerCase()
  const name = named && claim.attributedTo !== null ? claim.attributedTo : publisher
  return { name, key: claimantKey(name) }
}

/** A name as a key for addresses. A slug keeps Latin letters only, so a name that has others also gets a hash: two never share a key by loss. */
const keyOf = (name: string): string => {
  const short = slug(name)
  const lost = /[^\p{Script=Latin}\p{N}\p{M}\p{P}\p{S}\p{Z}]/u.test(name)
  return lost || short === '' ? [short, sha256(name).slice(0, 8)].filter(Boolean).join('-') : short
}

/** The keys a subject, place or claimant may be filed under, given its name or the key itself. */
export const keysNamed = (kind: 'subject' | 'place' | 'claimant', name: string): string[] => {
  const meant = kind === 'place' ? placeKey(name) : subjectKey(name)
  return [...new Set([keyOf(meant ?? name), name.toLowerCase()])]
}

/** Key of a claimant: a company under its old and its new name has one. */
export const claimantKey = (name: string): string => keyOf(subjectKey(name) ?? name)

/** Series + period + claimant. The value is never part of it. */
export const claimIdOf = (seriesId: string, period: string | null, claimantKey: string): string =>
  idOf('c', seriesId, period, claimantKey)

/** A claim's identity in full. */
export interface Filing {
  id: string
  of: SeriesIdentity
  period: string | null
  claimant: string
  claimantKey: string
}

/** What an editor may set right about what a claim is of. `place: null` is nowhere named, `period: null` no time fixed. */
export interface Refiling {
  metric?: SeriesIdentity['metric']
  subject?: Name
  place?: Name | null
  period?: string | null
  claimant?: Name
}

/** The same claim under other keys: what an editor's merge or split makes of it. */
export function refiled(filing: Filing, to: Refiling): Filing {
  const of = { ...filing.of }
  if (to.metric) of.metric = to.metric
  if (to.subject) Object.assign(of, { subject: to.subject.name, subjectKey: to.subject.key })
  of.topic = topicOf(of.metric, of.subjectKey)
  if (to.place !== undefined)
    Object.assign(of, { place: to.place?.name ?? null, placeKey: to.place?.key ?? null })
  of.id = seriesIdOf(of.metric, of.subjectKey, of.placeKey)
  const claimant = to.claimant ?? { key: filing.claimantKey, name: filing.claimant }
  const period = to.period === undefined ? filing.period : to.period
  const id = claimIdOf(of.id, period, claimant.key)
  return { id, of, period, claimant: claimant.name, claimantKey: claimant.key }
}

/** A key with a name to show. */
export interface Name {
  key: string
  name: string
}
