import { hc } from 'hono/client'
import { expect, it } from 'vitest'
import type { Api } from '../../src/api/app.tsx'
import { ask, tell } from './library.ts'

it('the typed client knows parameters and answers', async () => {
  await tell({ place: 'Texas', value: '97000' })
  const fetch = (input: string | URL | Request) => ask(String(input).replace('http://claimline.example', ''))
  const client = hc<Api>('http://claimline.example', { fetch })
  const response = await client.claims.$get({ query: { metric: 'mining_cost', place: 'Texas' } })
  if (!response.ok) throw new Error(`refused with ${response.status}`)
  const { items } = await response.json()
  const value: string | undefined = items[0]?.figure.value
  expect(value).toBe('97000')
})
