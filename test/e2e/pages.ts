/** The pages of the demo, found by following links as a reader would: one of each kind. */
export const fetchPage = async (demo: string, path: string): Promise<string> =>
  (await fetch(`${demo}${path}`)).text()

const link = (html: string, pattern: RegExp, what: string): string => {
  const found = html.match(pattern)?.[0]
  if (!found) throw new Error(`no link to ${what}`)
  return found
}

/** A claim that was edited silently, with the series and the article it belongs to. */
export async function silentEdit(demo: string): Promise<{ claim: string; series: string; article: string }> {
  const home = await fetchPage(demo, '/')
  const card = home.split('<article').find((part) => part.includes('badge edit')) ?? ''
  const claim = link(card, /\/claims\/c_\w+/, 'a silently edited claim')
  const page = await fetchPage(demo, claim)
  return {
    claim,
    series: link(page, /\/series\/[\w.%-]+/, 'its series'),
    article: link(page, /\/articles\/a_\w+/, 'its article'),
  }
}

/** One address of every kind of page. */
export async function everyPage(demo: string): Promise<Record<string, string>> {
  const { claim, article } = await silentEdit(demo)
  const page = await fetchPage(demo, article)
  return {
    home: '/',
    claim,
    revision: `${claim}/revisions/1`,
    series: '/series/market-size.edge-ai',
    'series-past': `/series/hashprice.bitcoin?as_of=${new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10)}`,
    'topic-mining': '/topics/mining',
    'topic-edge-ai': '/topics/edge-ai',
    article,
    story: link(page, /\/stories\/a_\w+/, 'its story'),
    publisher: link(page, /\/publishers\/[\w-]+/, 'its publisher'),
    claimant: link(page, /\/claimants\/[\w-]+/, 'a claimant'),
    place: link(await fetchPage(demo, '/topics/mining'), /\/places\/[\w-]+/, 'a place'),
    search: '/search?q=electricity+paraguay',
    'search-nothing': '/search?q=zebra',
    forecasts: '/forecasts',
    about: '/about',
    status: '/status',
    'not-found': '/nothing/here',
    embed: `/embed${claim}`,
    'embed-series': '/embed/series/market-size.edge-ai',
  }
}
