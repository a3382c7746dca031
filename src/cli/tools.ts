import { readPage } from '../articles/main-text.ts'
import type { Finding } from '../checks/finding.ts'
import { checkText } from '../checks/within-text.ts'
import { extract } from '../claims/extract.ts'
import { findQuantities } from '../claims/quantities/find.ts'
import { quantityLines } from '../claims/quantities/lines.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { fetchFeed } from '../feeds/fetch.ts'
import { parseFeed } from '../feeds/parse/parse.ts'

/** One line in, one JSON value out. A line that is not what the tool reads gives `{ok: false, error}`. */
type Tool = (line: string, options: { allowPrivate: boolean }) => unknown | Promise<unknown>

/** Every one-shot tool by the name `npm run` knows it by. */
export const TOOLS: Record<string, Tool | undefined> = {
  extract: (line) => {
    const { id, text, title, published } = JSON.parse(line)
    const context = { title: title ?? undefined, published: published ?? undefined }
    const { claims, unbound } = extract(text, context)
    const findings = checkText({ text, ...context, claims, unbound })
    return { id, claims: claims.map(claimLine), findings: findings.map(findingLine) }
  },
  'parse-feed': async (line) => {
    const { id, headers, url, body, body_b64 } = JSON.parse(line)
    const bytes = body_b64
      ? Uint8Array.from(atob(body_b64), (c) => c.charCodeAt(0))
      : new TextEncoder().encode(body)
    const named = Object.entries<string>(headers ?? {}).map(([k, v]) => [k.toLowerCase(), v])
    const parsed = await parseFeed({ body: bytes, headers: Object.fromEntries(named), url: url ?? '' })
    return { id, ...parsed }
  },
  quantities: (line) => {
    const { id, text } = JSON.parse(line)
    return { id, quantities: findQuantities(text).flatMap(quantityLines) }
  },
  'fetch-feed': async (line, { allowPrivate }) => {
    const [url, start] = [line.trim(), Date.now()]
    const answer = await fetchFeed({ url }, { allowPrivate, now: new Date() })
    const { status } = answer
    if (answer.kind !== 'fetched') {
      const error = answer.kind === 'not_modified' ? 'unchanged' : answer.error
      return { url, ok: false, status, error, ms: Date.now() - start }
    }
    const parsed = await parseFeed(answer.source)
    const ms = Date.now() - start
    if (!parsed.ok) return { url, ok: false, status, error: parsed.error, ms }
    return { url, ok: true, status, feed: parsed.feed, entries: parsed.entries, ms }
  },
  'read-article': (line) => {
    const { id, url, html } = JSON.parse(line)
    const page = readPage(html, url)
    if (!page.ok) return { id, ...page }
    return {
      id,
      ok: true,
      title: page.title,
      byline: page.byline,
      published: page.published,
      text: page.text,
    }
  },
}

/** A claim in the shape of the labelled passages: numbers as numbers, names in snake case. */
const claimLine = (c: ExtractedClaim) => ({
  start: c.start,
  end: c.end,
  quote: c.quote,
  metric: c.metric,
  subject: c.subject,
  region: c.region,
  value: Number(c.value),
  value_high: c.valueHigh === null ? null : Number(c.valueHigh),
  unit: c.unit,
  comparator: c.comparator,
  period: c.period,
  modality: c.modality,
  attributed_to: c.attributedTo,
  confidence: c.confidence,
  rule: c.rule,
})

/** A finding with its claims as indexes into the claims printed beside it, the one in question first. */
const findingLine = ({ rule, status, stated, expected, explanation, claims }: Finding) => ({
  rule,
  status,
  stated,
  expected,
  explanation,
  claims,
})
