/** The invented publishers of the demo. `format` picks the template that writes the feed. */
export const PUBLISHERS = {
  ledgerfield: {
    name: 'Ledgerfield Wire',
    family: 'ledgerfield',
    country: 'US',
    topic: 'both',
    format: 'rss',
  },
  blockyard: { name: 'Blockyard Daily', family: 'northgate', country: 'US', topic: 'mining', format: 'rss' },
  chipyard: { name: 'Chipyard Review', family: 'northgate', country: 'US', topic: 'ai', format: 'atom' },
  paralelo: {
    name: 'Paralelo Energy Desk',
    family: 'paralelo',
    country: 'PY',
    topic: 'mining',
    format: 'rss',
  },
  entoto: { name: 'Entoto Grid Monitor', family: 'entoto', country: 'ET', topic: 'mining', format: 'atom' },
  edgewise: { name: 'Edgewise Weekly', family: 'edgewise', country: 'GB', topic: 'ai', format: 'json' },
  rheintakt: { name: 'Rheintakt', family: 'rheintakt', country: 'DE', topic: 'both', format: 'rss' },
  norrkraft: { name: 'Norrkraft Journal', family: 'norrkraft', country: 'NO', topic: 'both', format: 'atom' },
  tallgrass: { name: 'Tallgrass Mining', family: 'tallgrass', country: 'US', topic: 'mining', format: 'rss' },
  quillon: { name: 'Quillon Semiconductor', family: 'quillon', country: 'TW', topic: 'ai', format: 'atom' },
  hashletter: {
    name: 'The Hash Letter',
    family: 'hashletter',
    country: 'CA',
    topic: 'mining',
    format: 'rss',
  },
  rackside: { name: 'Rackside Notes', family: 'rackside', country: 'IE', topic: 'both', format: 'atom' },
} as const

export type PublisherId = keyof typeof PUBLISHERS

/** Two feeds that fail, so that the status page has something honest to say. */
export const BROKEN_FEEDS = {
  lantern: { name: 'The Lantern Post', country: 'NZ', path: '/lantern/feed.xml' },
  oldmill: { name: 'Oldmill Tribune', country: 'US', path: '/oldmill/feed.xml' },
} as const
