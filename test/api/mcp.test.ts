import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { describe, expect, it } from 'vitest'
import { ask, tell } from './library.ts'

const id = await tell({ place: 'Texas', value: '97000', period: '2026', quote: '$97,000' })

const connect = async () => {
  const client = new Client({ name: 'test', version: '1' })
  const address = new URL('http://claimline.example/api/v1/mcp')
  const fetch = (url: string | URL, init?: RequestInit) =>
    ask(new URL(url).pathname.replace('/api/v1', ''), init)
  await client.connect(new StreamableHTTPClientTransport(address, { fetch }))
  return client
}

// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
const call = async (name: string, args: Record<string, unknown>): Promise<any> => {
  const client = await connect()
  const result = await client.callTool({ name, arguments: args })
  await client.close()
  return result
}

describe('the MCP endpoint, by the SDK’s own client', () => {
  it('lists its tools', async () => {
    const client = await connect()
    const { tools } = await client.listTools()
    expect(tools.map((t) => t.name)).toEqual(['search_claims', 'get_claim', 'get_timeline', 'check_text'])
    for (const tool of tools) expect(tool.inputSchema).toMatchObject({ type: 'object' })
    await client.close()
  })

  it('finds a claim by figure', async () => {
    const { structuredContent } = await call('search_claims', { q: 'mining cost > 90k USD Texas 2026' })
    expect(structuredContent.claims).toMatchObject([{ id, figure: { value: '97000' } }])
  })

  it('gives a claim and its timeline', async () => {
    const { structuredContent: claim } = await call('get_claim', { id })
    expect(claim).toMatchObject({ id, source: { quote: '$97,000' } })
    const { structuredContent: timeline } = await call('get_timeline', { series: claim.series })
    expect(timeline.points).toMatchObject([{ claim: id, n: 1 }])
  })

  it('checks a text', async () => {
    const text = 'Mining one bitcoin in Texas cost $97,000 in 2026.'
    const { structuredContent } = await call('check_text', { text })
    expect(structuredContent.figures).toMatchObject([{ verdict: 'agrees' }])
  })

  it('says what went wrong instead of failing', async () => {
    expect(await call('get_claim', { id: 'none' })).toMatchObject({ isError: true })
    expect(await call('get_claim', { id, as_of: 'then' })).toMatchObject({ isError: true })
    expect(await call('search_claims', { q: 'x', limit: 1e9 })).toMatchObject({ isError: true })
  })
})
