import { describe, expect, it } from 'vitest'
import { ask, tell } from './library.ts'

const post = async (path: string, body: unknown) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
const check = async (text: string): Promise<any> =>
  (await post('/check', { text, published: '2026-11-20' })).json()

await tell({ place: 'Norway', claimant: 'Fjord Research', value: '71400', said: '2026-10-01T00:00:00.000Z' })
await tell({ place: 'Norway', claimant: 'Fjord Research', value: '78200', said: '2026-11-01T00:00:00.000Z' })
await tell({ place: 'Norway', claimant: 'Polar Bank', value: '60100', said: '2026-11-02T00:00:00.000Z' })

describe('POST /check', () => {
  const verdicts: [draft: string, verdict: string, explanation: RegExp][] = [
    ['Mining one bitcoin in Norway costs $78,200.', 'agrees', /Fjord Research says so/],
    ['Mining one bitcoin in Norway costs about $78,000, Fjord Research said.', 'agrees', /Fjord/],
    ['Mining one bitcoin in Norway costs $65,300.', 'agrees', /between/],
    ['Mining one bitcoin in Norway costs $71,400.', 'outdated', /has since said \$78,200 per bitcoin/],
    [
      'Mining one bitcoin in Norway costs $60,100, according to Fjord Research.',
      'misattributed',
      /Polar Bank/,
    ],
    ['Mining one bitcoin in Norway costs $120,000.', 'outside_range', /\$60,100–\$78,200 per bitcoin/],
    ['Mining one bitcoin in Peru costs $71,400.', 'unknown', /Nothing is tracked/],
    [
      'Mining one bitcoin in Norway cost $20,000 in 2024 and $60,100 in 2026, a rise of 50%.',
      'contradicts_itself',
      /./,
    ],
  ]
  for (const [draft, verdict, explanation] of verdicts)
    it(draft, async () => {
      const { figures } = await check(draft)
      const figure = figures.find((f: { verdict: string }) => f.verdict === verdict)
      expect(figure ?? figures).toMatchObject({ verdict, explanation: expect.stringMatching(explanation) })
    })

  it('names who says the very figure before who only rounds to it', async () => {
    await tell({
      place: 'Iceland',
      claimant: 'Geyser Bank',
      value: '60150',
      said: '2026-11-01T00:00:00.000Z',
    })
    await tell({
      place: 'Iceland',
      claimant: 'Basalt Group',
      value: '60000',
      said: '2026-11-02T00:00:00.000Z',
    })
    const { figures } = await check('Mining one bitcoin in Iceland costs $60,150.')
    expect(figures[0]).toMatchObject({
      verdict: 'agrees',
      explanation: expect.stringMatching(/^Geyser Bank/),
    })
  })

  it('says of the only figure that stands that it is another', async () => {
    await tell({
      place: 'Finland',
      claimant: 'Geyser Bank',
      value: '50000',
      said: '2026-11-01T00:00:00.000Z',
    })
    const { figures } = await check('Mining one bitcoin in Finland costs $90,000.')
    expect(figures[0].explanation).toBe('“$90,000” is not the figure that stands, $50,000 per bitcoin.')
  })

  it('tells what is tracked near by where nothing is tracked to hold a figure against', async () => {
    await tell({ place: 'United States', claimant: 'Hashlab', value: '88000' })
    await tell({ place: null, claimant: 'Hashlab', value: '91000' })
    await tell({ place: 'Texas', claimant: 'Hashlab', value: '97000' })
    const near = async (draft: string) => {
      const { figures } = await check(draft)
      expect(figures[0].verdict).toBe('unknown')
      return figures[0].neighbours.map((n: Record<string, never>) => [
        n.nearness,
        n.place,
        (n.latest as unknown as { figure: { value: string } }).figure.value,
      ])
    }
    expect(await near('Mining one bitcoin in Ohio costs $71,400.')).toEqual([
      ['wider_place', 'United States', '88000'],
      ['wider_place', null, '91000'],
    ])
    expect((await check('Mining one bitcoin in Norway costs $78,200.')).figures[0].neighbours).toEqual([])
  })

  const sizes: [
    tracked: string,
    unit: string,
    metric: 'electricity_price' | 'network_hashrate',
    draft: string,
  ][] = [
    ['0.046', 'USD/kWh', 'electricity_price', 'Miners in Paraguay pay 4.6 cents per kWh for electricity.'],
    ['0.046', 'USD/kWh', 'electricity_price', 'Miners in Paraguay pay $46 per MWh for electricity.'],
    ['0.046', 'USD/kWh', 'electricity_price', 'Miners in Paraguay pay $0.046 per kWh for electricity.'],
    ['1050', 'EH/s', 'network_hashrate', 'The Bitcoin network hashrate reached 1,050 EH/s.'],
    ['1050', 'EH/s', 'network_hashrate', 'The Bitcoin network hashrate reached 1.05 ZH/s.'],
    ['1050', 'EH/s', 'network_hashrate', 'The Bitcoin network hashrate reached 1,050,000 PH/s.'],
  ]
  for (const [value, unit, metric, draft] of sizes)
    it(`holds a figure against what is tracked, whatever its unit: ${draft}`, async () => {
      const [subject, place] = metric === 'network_hashrate' ? ['Bitcoin', null] : ['miners', 'Paraguay']
      await tell({ metric, subject, place, value, unit, claimant: 'Meter House' })
      const { figures } = await check(draft)
      expect(figures).toMatchObject([{ verdict: 'agrees', tracked: [{ figure: { value, unit } }] }])
    })

  it('gives sources with quotes', async () => {
    const { figures } = await check('Mining one bitcoin in Norway costs $71,400.')
    expect(figures[0].tracked[0]).toMatchObject({ claimant: 'Fjord Research', figure: { value: '78200' } })
    expect(figures[0].tracked[0].source).toMatchObject({
      quote: '$90,500',
      article: { url: expect.any(String) },
    })
  })
})

describe('POST /extract', () => {
  it('gives claims whose offsets are those of the text sent', async () => {
    const text = '🚀 Mining one bitcoin in Norway costs $71,400.'
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { claims } = (await (await post('/extract', { text })).json()) as any
    expect(claims).toHaveLength(1)
    expect(text.slice(claims[0].start, claims[0].end)).toBe(claims[0].quote)
    expect(claims[0]).toMatchObject({
      metric: 'mining_cost',
      place: 'Norway',
      figure: { value: '71400', number: 71400 },
    })
  })

  it('says what a time may look like where it is none', async () => {
    const { errors } = await (await post('/extract', { text: 'x', published: 'gestern' })).json<{
      errors: []
    }>()
    expect(errors).toMatchObject([{ field: 'published', detail: expect.stringContaining('2026-11-20') }])
  })

  const refused: [name: string, init: RequestInit, status: number][] = [
    ['no body', {}, 400],
    ['no text', { body: '{}' }, 400],
    ['broken JSON', { body: '{"text":' }, 400],
    ['another field', { body: '{"text":"x","txt":"y"}' }, 400],
    ['a text too long', { body: JSON.stringify({ text: 'x'.repeat(100_001) }) }, 400],
    ['a form', { body: 'text=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ]
  for (const [name, init, status] of refused)
    it(`refuses ${name}`, async () => {
      const response = await ask('/extract', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        ...init,
      })
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      if (status === 415) expect(await response.text()).toContain('application/json')
    })
})
