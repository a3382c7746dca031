import fc from 'fast-check'
import { expect, it } from 'vitest'
import { json, type Told, tell } from './library.ts'

/** Whoever polls: asks, sometimes loses the answer and asks the same again, sometimes reads on by cursor only later. */
type Step =
  | { do: 'write'; place: 'Malta' | 'Cyprus'; claimant: number; value: number; skew: number }
  | { do: 'poll'; retries: number }

const MINUTE = 60_000
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    place: fc.constantFrom('Malta' as const, 'Cyprus' as const),
    claimant: fc.integer({ min: 0, max: 3 }),
    value: fc.integer({ min: 1, max: 9 }),
    // clocks of runs that differ by up to a quarter of an hour
    skew: fc.integer({ min: -14 * MINUTE, max: 0 }),
  }),
  fc.record({ do: fc.constant('poll' as const), retries: fc.integer({ min: 0, max: 2 }) }),
)

let ledgers = 0

/** Plays the steps, a minute apart, on claimants of their own. Gives what was written and what the bot was told. */
async function play(steps: Step[], limit: number) {
  const run = ++ledgers
  const start = Date.UTC(2026, 10, 1) + run * 1000 * MINUTE
  const iso = (ms: number) => new Date(ms).toISOString()
  const names = [0, 1, 2, 3].map((n) => `Bot ${run} ${n}`)
  const filter = `place=Malta&claimant=${encodeURIComponent(names.join())}&limit=${limit}`
  let since = iso(start)
  const written: string[] = []
  const told: string[] = []
  const poll = async (retries: number) => {
    const ask = () => json(`/claims?${filter}&changed_since=${since}`)
    const body = await ask()
    for (let i = 0; i < retries; i++) expect(await ask()).toEqual(body)
    told.push(...body.items.map(said))
    since = body.changed_since
    return body.items.length
  }
  for (const [i, s] of steps.entries()) {
    const now = start + (i + 20) * MINUTE
    if (s.do === 'poll') await poll(s.retries)
    else {
      const claim: Told = { place: s.place, claimant: names[s.claimant] ?? '', value: String(s.value * 1000) }
      const id = await tell({ ...claim, said: iso(now), recorded: iso(now + s.skew) })
      if (s.place === 'Malta') written.push(id)
    }
  }
  while ((await poll(0)) > 0);
  return { written, told }
}

const said = (item: { id: string; revision: number }) => `${item.id}#${item.revision}`

it('a bot that polls is told of every claim’s last change, and of no change twice, through skewed clocks and retries', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.integer({ min: 1, max: 4 }),
      async (steps, limit) => {
        const { written, told } = await play(steps, limit)
        expect(new Set(told).size, 'nothing comes twice').toBe(told.length)
        // of changes between two polls the last one is told: it is the claim as it stands
        const last = new Map<string, number>()
        for (const id of written) last.set(id, (last.get(id) ?? 0) + 1)
        for (const [id, n] of last) expect(told, 'nothing is missed').toContain(`${id}#${n}`)
        for (const one of told) expect(written).toContain(one.split('#')[0])
      },
    ),
    { numRuns: 15, seed: 11 },
  )
}, 30_000)
