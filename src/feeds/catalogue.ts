/**
 * Feeds worth having for mining and AI: what is polled until an operator brings their own list.
 * How far each address could be confirmed is said with it; docs/feeds.md says how.
 */
import { slug } from '../lib/ids.ts'
import type { FeedKind } from './kinds.ts'
import type { NewFeed } from './store.ts'

export interface CataloguePublisher {
  name: string
  /** Owner: labels of one family corroborate a figure only once. */
  family: string
  /** ISO 3166-1 alpha-2. */
  country: string
  homepage: string
}

export interface CatalogueFeed {
  publisher: keyof typeof publishers
  kind: FeedKind
  topic: 'mining' | 'ai' | 'both'
  title: string
  url: string
  /**
   * The day of the newest public record of this address answering with items; `listed` if public lists or the service's
   * own documents name it without such a record; `unconfirmed` if only the site's software suggests it.
   */
  confirmed: `${number}-${number}-${number}` | 'listed' | 'unconfirmed'
  /** What to know when it fails. */
  note?: string
}

export const publishers = {
  // Mining: economics, migration, energy, companies
  'theminermag.com': site('TheMinerMag', 'BlocksBridge', 'US', 'https://theminermag.com'),
  'hashrateindex.com': site('Hashrate Index', 'Luxor Technology', 'US', 'https://hashrateindex.com'),
  'blockspace.media': site('Blockspace', 'Blockspace Media', 'US', 'https://blockspace.media'),
  'blockwaresolutions.com': site(
    'Blockware',
    'Blockware Solutions',
    'US',
    'https://www.blockwaresolutions.com',
  ),
  'braiins.com': site('Braiins', 'Braiins', 'CZ', 'https://braiins.com'),
  'digiconomist.net': site('Digiconomist', 'Digiconomist', 'NL', 'https://digiconomist.net'),
  'coinmetrics.io': site('Coin Metrics', 'Talos', 'US', 'https://coinmetrics.io'),
  'glassnode.com': site('Glassnode', 'Glassnode', 'CH', 'https://glassnode.com'),
  'coinshares.com': site('CoinShares', 'CoinShares', 'JE', 'https://coinshares.com'),
  'coindesk.com': site('CoinDesk', 'Bullish', 'US', 'https://www.coindesk.com'),
  'cointelegraph.com': site('Cointelegraph', 'Cointelegraph', 'US', 'https://cointelegraph.com'),
  'theblock.co': site('The Block', 'Foresight Ventures', 'US', 'https://www.theblock.co'),
  'decrypt.co': site('Decrypt', 'Dastan', 'US', 'https://decrypt.co'),
  'bitcoinmagazine.com': site('Bitcoin Magazine', 'BTC Inc', 'US', 'https://bitcoinmagazine.com'),
  'protos.com': site('Protos', 'Protos Media', 'GB', 'https://protos.com'),
  'cryptoslate.com': site('CryptoSlate', 'CryptoSlate', 'US', 'https://cryptoslate.com'),
  'crypto.news': site('crypto.news', 'crypto.news', 'GB', 'https://crypto.news'),
  'beincrypto.com': site('BeInCrypto', 'BeInCrypto', 'HK', 'https://beincrypto.com'),
  'bitcoinist.com': site('Bitcoinist', 'NewsBTC', 'GB', 'https://bitcoinist.com'),
  'newsbtc.com': site('NewsBTC', 'NewsBTC', 'GB', 'https://www.newsbtc.com'),
  'mara.com': site('MARA Holdings', 'MARA Holdings', 'US', 'https://www.mara.com'),
  'cleanspark.com': site('CleanSpark', 'CleanSpark', 'US', 'https://www.cleanspark.com'),
  'iren.com': site('IREN', 'IREN', 'AU', 'https://iren.com'),

  // Energy and grids: what both topics run on
  'eia.gov': site('U.S. EIA', 'U.S. government', 'US', 'https://www.eia.gov'),
  'utilitydive.com': site('Utility Dive', 'Informa', 'US', 'https://www.utilitydive.com'),
  'energy-storage.news': site('Energy-Storage.news', 'Informa', 'GB', 'https://www.energy-storage.news'),
  'pv-magazine.com': site('pv magazine', 'pv magazine', 'DE', 'https://www.pv-magazine.com'),
  'pv-magazine-usa.com': site('pv magazine USA', 'pv magazine', 'US', 'https://pv-magazine-usa.com'),
  'heatmap.news': site('Heatmap', 'Heatmap News', 'US', 'https://heatmap.news'),
  'latitudemedia.com': site('Latitude Media', 'Latitude Media', 'US', 'https://www.latitudemedia.com'),
  'lbl.gov': site('Berkeley Lab', 'U.S. government', 'US', 'https://newscenter.lbl.gov'),

  // Data centres
  'datacenterdynamics.com': site('DCD', 'Data Centre Dynamics', 'GB', 'https://www.datacenterdynamics.com'),
  'datacenterknowledge.com': site(
    'Data Center Knowledge',
    'Informa',
    'US',
    'https://www.datacenterknowledge.com',
  ),
  'datacenterfrontier.com': site(
    'Data Center Frontier',
    'Endeavor',
    'US',
    'https://www.datacenterfrontier.com',
  ),
  'microgridknowledge.com': site(
    'Microgrid Knowledge',
    'Endeavor',
    'US',
    'https://www.microgridknowledge.com',
  ),
  'datacenterpost.com': site(
    'Data Center POST',
    'iMiller Public Relations',
    'US',
    'https://datacenterpost.com',
  ),
  'uptimeinstitute.com': site('Uptime Institute', 'Uptime Institute', 'US', 'https://uptimeinstitute.com'),
  'theregister.com': site('The Register', 'Situation Publishing', 'GB', 'https://www.theregister.com'),
  'nextplatform.com': site('The Next Platform', 'Situation Publishing', 'US', 'https://www.nextplatform.com'),
  'hpcwire.com': site('HPCwire', 'Tabor Communications', 'US', 'https://www.hpcwire.com'),
  'servethehome.com': site('ServeTheHome', 'ServeTheHome', 'US', 'https://www.servethehome.com'),

  // Chips
  'semianalysis.com': site('SemiAnalysis', 'SemiAnalysis', 'US', 'https://semianalysis.com'),
  'semiengineering.com': site(
    'Semiconductor Engineering',
    'Sperling Media',
    'US',
    'https://semiengineering.com',
  ),
  'eetimes.com': site('EE Times', 'AspenCore', 'US', 'https://www.eetimes.com'),
  'powerelectronicsnews.com': site(
    'Power Electronics News',
    'AspenCore',
    'US',
    'https://www.powerelectronicsnews.com',
  ),
  'semiwiki.com': site('SemiWiki', 'SemiWiki', 'US', 'https://semiwiki.com'),
  'trendforce.com': site('TrendForce', 'TrendForce', 'TW', 'https://www.trendforce.com'),
  'digitimes.com': site('DIGITIMES', 'DIGITIMES', 'TW', 'https://www.digitimes.com'),
  'thelec.net': site('TheElec', 'TheElec', 'KR', 'https://www.thelec.net'),
  'spectrum.ieee.org': site('IEEE Spectrum', 'IEEE', 'US', 'https://spectrum.ieee.org'),
  'tomshardware.com': site("Tom's Hardware", 'Future', 'GB', 'https://www.tomshardware.com'),
  'nvidia.com': site('NVIDIA', 'NVIDIA', 'US', 'https://www.nvidia.com'),
  'amd.com': site('AMD', 'AMD', 'US', 'https://www.amd.com'),
  'arm.com': site('Arm', 'SoftBank', 'GB', 'https://www.arm.com'),
  'micron.com': site('Micron', 'Micron', 'US', 'https://www.micron.com'),

  // Edge AI, models, clouds
  'edge-ai-vision.com': site('Edge AI and Vision Alliance', 'BDTI', 'US', 'https://www.edge-ai-vision.com'),
  'edgeir.com': site('Edge Industry Review', 'Biometrics Research Group', 'CA', 'https://www.edgeir.com'),
  'rcrwireless.com': site('RCR Wireless', 'Arden Media', 'US', 'https://www.rcrwireless.com'),
  'huggingface.co': site('Hugging Face', 'Hugging Face', 'US', 'https://huggingface.co'),
  'openai.com': site('OpenAI', 'OpenAI', 'US', 'https://openai.com'),
  'deepmind.google': site('Google DeepMind', 'Alphabet', 'GB', 'https://deepmind.google'),
  'research.google': site('Google Research', 'Alphabet', 'US', 'https://research.google'),
  'azure.microsoft.com': site('Microsoft Azure', 'Microsoft', 'US', 'https://azure.microsoft.com'),
  'about.fb.com': site('Meta Newsroom', 'Meta', 'US', 'https://about.fb.com'),
  'coreweave.com': site('CoreWeave', 'CoreWeave', 'US', 'https://www.coreweave.com'),
  'lambda.ai': site('Lambda', 'Lambda', 'US', 'https://lambda.ai'),
  'technologyreview.com': site('MIT Technology Review', 'MIT', 'US', 'https://www.technologyreview.com'),
  'techcrunch.com': site('TechCrunch', 'Regent', 'US', 'https://techcrunch.com'),
  'venturebeat.com': site('VentureBeat', 'VentureBeat', 'US', 'https://venturebeat.com'),

  // Social networks: the author of a post is its claimant, the network only prints it
  'reddit.com': site('Reddit', 'Reddit', 'US', 'https://www.reddit.com'),
  'news.ycombinator.com': site('Hacker News', 'Y Combinator', 'US', 'https://news.ycombinator.com'),
  'bsky.app': site('Bluesky', 'Bluesky', 'US', 'https://bsky.app'),
  'mastodon.social': site('mastodon.social', 'Mastodon', 'DE', 'https://mastodon.social'),
} satisfies Record<string, CataloguePublisher>

export const catalogue: CatalogueFeed[] = [
  feed('theminermag.com', 'mining', 'https://www.theminermag.com/feed/', 'listed'),
  feed('hashrateindex.com', 'mining', 'https://hashrateindex.com/blog/rss/', 'unconfirmed', {
    note: 'Lists disagree on the path (/blog/rss.xml, /blog/feed/); this is the default of its software, Ghost.',
  }),
  feed('blockspace.media', 'mining', 'https://blockspace.media/feed/', 'unconfirmed'),
  feed('blockwaresolutions.com', 'mining', 'https://blockwareintelligence.substack.com/feed', 'listed'),
  feed('braiins.com', 'mining', 'https://braiins.com/blog/rss.xml', 'unconfirmed'),
  feed('digiconomist.net', 'mining', 'https://digiconomist.net/feed/', 'unconfirmed'),
  feed('coinmetrics.io', 'mining', 'https://coinmetrics.substack.com/feed', 'listed', {
    note: 'Answers 403 to some hosts.',
  }),
  feed('glassnode.com', 'mining', 'https://insights.glassnode.com/rss/', 'listed'),
  feed('coinshares.com', 'mining', 'https://blog.coinshares.com/feed', 'listed'),
  feed('coindesk.com', 'mining', 'https://www.coindesk.com/arc/outboundfeeds/rss/', '2026-10-03'),
  feed('cointelegraph.com', 'mining', 'https://cointelegraph.com/rss', '2026-10-03'),
  feed('cointelegraph.com', 'mining', 'https://cointelegraph.com/rss/tag/mining', 'listed', {
    title: 'Cointelegraph: mining',
  }),
  feed('theblock.co', 'mining', 'https://www.theblock.co/rss.xml', '2026-10-03', {
    note: 'Summaries only: the pages answer 403 to robots.',
  }),
  feed('decrypt.co', 'mining', 'https://decrypt.co/feed', '2026-10-03'),
  feed('bitcoinmagazine.com', 'mining', 'https://bitcoinmagazine.com/feed', '2026-10-03'),
  feed('protos.com', 'mining', 'https://protos.com/feed/', '2026-10-03'),
  feed('cryptoslate.com', 'mining', 'https://cryptoslate.com/feed/', '2026-10-03', {
    note: 'Answers 403 to some hosts.',
  }),
  feed('crypto.news', 'mining', 'https://crypto.news/feed/', 'listed'),
  feed('beincrypto.com', 'mining', 'https://beincrypto.com/feed/', '2026-10-03'),
  feed('bitcoinist.com', 'mining', 'https://bitcoinist.com/feed/', 'listed'),
  feed('newsbtc.com', 'mining', 'https://www.newsbtc.com/feed/', 'listed'),
  feed('mara.com', 'mining', 'https://ir.mara.com/news-events/press-releases/rss', 'listed'),
  feed('cleanspark.com', 'mining', 'https://investors.cleanspark.com/rss/pressrelease.aspx', 'listed'),
  feed('iren.com', 'both', 'https://irisenergy.gcs-web.com/rss/news-releases.xml', 'listed'),

  feed('eia.gov', 'both', 'https://www.eia.gov/rss/todayinenergy.xml', 'listed'),
  feed('utilitydive.com', 'both', 'https://www.utilitydive.com/feeds/news/', '2026-10-06'),
  feed('energy-storage.news', 'both', 'https://www.energy-storage.news/feed/', '2026-08-04'),
  feed('pv-magazine.com', 'both', 'https://www.pv-magazine.com/feed/', 'listed'),
  feed('pv-magazine-usa.com', 'both', 'https://pv-magazine-usa.com/feed/', '2026-08-04'),
  feed('heatmap.news', 'both', 'https://heatmap.news/feeds/feed.rss', '2026-08-04'),
  feed('latitudemedia.com', 'both', 'https://www.latitudemedia.com/feed/', '2026-08-04'),
  feed('lbl.gov', 'both', 'https://newscenter.lbl.gov/feed/', '2026-08-04'),

  feed('datacenterdynamics.com', 'both', 'https://www.datacenterdynamics.com/en/rss/', '2026-10-06', {
    note: 'Answers 403 to some hosts.',
  }),
  feed('datacenterknowledge.com', 'ai', 'https://www.datacenterknowledge.com/rss.xml', '2026-10-06'),
  feed(
    'datacenterfrontier.com',
    'ai',
    'https://www.datacenterfrontier.com/__rss/website-scheduled-content.xml?input=%7B%22sectionAlias%22%3A%22home%22%7D',
    '2026-10-06',
  ),
  feed(
    'microgridknowledge.com',
    'both',
    'https://www.microgridknowledge.com/__rss/website-scheduled-content.xml?input=%7B%22sectionAlias%22%3A%22home%22%7D',
    '2026-08-27',
  ),
  feed('datacenterpost.com', 'ai', 'https://datacenterpost.com/feed/', '2026-08-04'),
  feed('uptimeinstitute.com', 'ai', 'https://journal.uptimeinstitute.com/feed/', '2026-08-04'),
  feed('theregister.com', 'ai', 'https://www.theregister.com/on_prem/headlines.atom', '2026-09-13', {
    title: 'The Register: On-Prem',
  }),
  feed('nextplatform.com', 'ai', 'https://www.nextplatform.com/feed/', '2026-10-06', {
    note: 'Shows some hosts a page for humans instead.',
  }),
  feed('hpcwire.com', 'ai', 'https://www.hpcwire.com/feed/', '2026-10-06', {
    note: 'Answers 403 to some hosts.',
  }),
  feed('servethehome.com', 'ai', 'https://www.servethehome.com/feed/', '2026-10-06'),

  feed('semianalysis.com', 'ai', 'https://newsletter.semianalysis.com/feed', '2026-10-06'),
  feed('semiengineering.com', 'ai', 'https://semiengineering.com/feed/', '2026-09-13'),
  feed('eetimes.com', 'ai', 'https://www.eetimes.com/feed/', '2026-10-06'),
  feed('powerelectronicsnews.com', 'both', 'https://www.powerelectronicsnews.com/feed/', 'listed'),
  feed('semiwiki.com', 'ai', 'https://semiwiki.com/feed/', 'listed'),
  feed('trendforce.com', 'ai', 'https://www.trendforce.com/news/feed/', '2026-08-04'),
  feed('digitimes.com', 'ai', 'https://www.digitimes.com/rss/daily.xml', '2026-10-06', {
    note: 'Many articles are behind a paywall.',
  }),
  feed('thelec.net', 'ai', 'https://www.thelec.net/rss/allArticle.xml', '2026-09-13', {
    note: 'English, though the feed declares Korean.',
  }),
  feed('spectrum.ieee.org', 'ai', 'https://spectrum.ieee.org/feeds/topic/semiconductors.rss', '2026-10-06', {
    title: 'IEEE Spectrum: semiconductors',
  }),
  feed('tomshardware.com', 'ai', 'https://www.tomshardware.com/feeds/all', '2026-10-06'),
  feed('nvidia.com', 'ai', 'https://nvidianews.nvidia.com/releases.xml', '2026-10-06', {
    title: 'NVIDIA Newsroom',
  }),
  feed('nvidia.com', 'ai', 'https://developer.nvidia.com/blog/feed', '2026-10-06', {
    title: 'NVIDIA Technical Blog',
  }),
  feed('amd.com', 'ai', 'https://ir.amd.com/news-events/press-releases/rss', '2026-10-06'),
  feed('arm.com', 'ai', 'https://newsroom.arm.com/news/feed/', '2026-08-04'),
  feed('micron.com', 'ai', 'https://investors.micron.com/rss/news-releases.xml', '2026-08-04'),

  feed('edge-ai-vision.com', 'ai', 'https://www.edge-ai-vision.com/feed/', 'listed'),
  feed('edgeir.com', 'ai', 'https://www.edgeir.com/feed', 'listed'),
  feed('rcrwireless.com', 'ai', 'https://www.rcrwireless.com/feed', '2026-08-04'),
  feed('huggingface.co', 'ai', 'https://huggingface.co/blog/feed.xml', '2026-08-04'),
  feed('openai.com', 'ai', 'https://openai.com/blog/rss.xml', '2026-08-04'),
  feed('deepmind.google', 'ai', 'https://deepmind.google/blog/rss.xml', '2026-08-04'),
  feed('research.google', 'ai', 'https://research.google/blog/rss/', '2026-08-04'),
  feed('azure.microsoft.com', 'ai', 'https://azure.microsoft.com/en-us/blog/feed/', '2026-10-06'),
  feed('about.fb.com', 'ai', 'https://about.fb.com/feed/', '2026-10-06'),
  feed('coreweave.com', 'ai', 'https://www.coreweave.com/blog/rss.xml', '2026-10-06'),
  feed('lambda.ai', 'ai', 'https://lambda.ai/blog/rss.xml', '2026-10-06'),
  feed(
    'technologyreview.com',
    'ai',
    'https://www.technologyreview.com/topic/artificial-intelligence/feed/',
    'listed',
    {
      title: 'MIT Technology Review: AI',
    },
  ),
  feed(
    'techcrunch.com',
    'ai',
    'https://techcrunch.com/category/artificial-intelligence/feed/',
    '2026-10-06',
    {
      title: 'TechCrunch: AI',
    },
  ),
  feed('venturebeat.com', 'ai', 'https://venturebeat.com/category/ai/feed/', 'listed', {
    title: 'VentureBeat: AI',
  }),

  feed('reddit.com', 'mining', 'https://www.reddit.com/r/BitcoinMining/new/.rss', 'listed', {
    kind: 'reddit',
    title: 'r/BitcoinMining',
    note: 'Reddit refuses many data centres: without an answer there is nothing to do but to leave it out.',
  }),
  feed('news.ycombinator.com', 'mining', 'https://hn.algolia.com/?query=bitcoin%20mining', 'listed', {
    kind: 'hackernews',
    title: 'Hacker News: bitcoin mining',
  }),
  feed('news.ycombinator.com', 'ai', 'https://hn.algolia.com/?query=edge%20ai', 'listed', {
    kind: 'hackernews',
    title: 'Hacker News: edge ai',
  }),
  feed('bsky.app', 'mining', 'https://bsky.app/search?q=bitcoin%20hashrate', 'listed', {
    kind: 'bluesky',
    title: 'Bluesky: bitcoin hashrate',
    note: 'Bluesky switches searches without a login off under load.',
  }),
  feed('mastodon.social', 'ai', 'https://mastodon.social/tags/edgeai.rss', 'listed', {
    kind: 'mastodon',
    title: 'Mastodon: #edgeai',
  }),
]

function site(name: string, family: string, country: string, homepage: string): CataloguePublisher {
  return { name, family, country, homepage }
}

function feed(
  publisher: CatalogueFeed['publisher'],
  topic: CatalogueFeed['topic'],
  url: string,
  confirmed: CatalogueFeed['confirmed'],
  more: Partial<CatalogueFeed> = {},
): CatalogueFeed {
  return { publisher, kind: 'feed', topic, title: publishers[publisher].name, url, confirmed, ...more }
}

/** The catalogue in the shape in which feeds are added. */
export const catalogueFeeds = (): NewFeed[] =>
  catalogue.map(({ url, kind, topic, publisher }) => {
    const { name, family, country, homepage } = publishers[publisher]
    return { url, kind, topic, publisher: { id: publisher, name, family: slug(family), country, homepage } }
  })
