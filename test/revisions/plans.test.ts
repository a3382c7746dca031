import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { openDb } from '../../src/db/client.ts'
import type { Env } from '../../src/env.ts'
import { listForecasts } from '../../src/revisions/forecast-list.ts'
import { readPrintings } from '../../src/revisions/provenance.ts'
import {
  readClaims,
  readRoots,
  readUtterances,
  readVersion,
  stillCarried,
} from '../../src/revisions/state.ts'
import { plansOf } from '../plans.ts'
import { print } from './press.ts'

const { EVIDENCE } = env as unknown as Env
const claim = { id: 'c_1', metric: 'market_size', period: null, claimantKey: 'x' }
const NOW = '2026-04-01T10:00:00.000Z'

/** A scan of anything but the parameters, rows just found, or a common table expression grows with the ledger. */
const scans = (plans: string[]) =>
  plans.filter(
    (p) =>
      /^SCAN /.test(p) &&
      !/^SCAN (?:j|k|c|json_each|up|down|CONSTANT ROW|\(subquery.*|.* VIRTUAL TABLE.*) /.test(p),
  )

it.each<[string, (db: ReturnType<typeof openDb>) => Promise<unknown>]>([
  ['the claims a text names', (db) => readClaims(db, ['c_1', 'c_2'])],
  ['what they are told under', (db) => readRoots(db, ['c_1', 'c_2'])],
  ['the text before', (db) => readVersion(db, 'a_1', 1)],
  ['a story told again', (db) => readUtterances(db, claim)],
  ['who else still stands by a figure', (db) => stillCarried(db, ['c_1'], 'a_1')],
  ['the printings of a claim', (db) => readPrintings(db, 'c_1', NOW)],
  ['forecasts that are due', (db) => listForecasts(db, { state: 'awaited', until: NOW, limit: 10 })],
  ['what came of forecasts', (db) => listForecasts(db, { state: 'come', until: NOW, limit: 10 })],
  ['forecasts due as seen then', (db) => listForecasts(db, { state: 'awaited', asOf: NOW, limit: 10 })],
])('%s is found by index', async (_, work) => {
  const plans = await plansOf(work)
  expect(plans.length).toBeGreaterThan(0)
  expect(scans(plans)).toEqual([])
})

it('recording an article scans no table', async () => {
  const text =
    'Mining costs in the United States have surpassed $100,000 per Bitcoin, said Brightwater Research.'
  const plans = await plansOf((db) =>
    print(db, EVIDENCE, { paper: 'planner', slug: 'one', text, published: NOW }, NOW),
  )
  expect(plans.length).toBeGreaterThan(10)
  // Starting to follow the paper is no part of recording.
  expect(scans(plans).filter((p) => !p.includes('insert into "feeds"'))).toEqual([])
})
