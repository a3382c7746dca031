/** Whose account it is, where that is known: what a company posts, the company states, under the name it has in articles. */

/** Handles on X, each behind the company it speaks for. */
const ON_X: Record<string, string> = {
  mara: 'MARA',
  marathondh: 'MARA',
  riotplatforms: 'Riot Platforms',
  cleanspark_inc: 'CleanSpark',
  core_scientific: 'Core Scientific',
  hut8corp: 'Hut 8',
  hivedigitaltech: 'HIVE Digital Technologies',
  bitfarms_io: 'Bitfarms',
  bitdeerofficial: 'Bitdeer',
  bitmaintech: 'Bitmain',
  canaanio: 'Canaan',
  microbt_official: 'MicroBT',
  terawulfinc: 'TeraWulf',
  iren_ltd: 'IREN',
  foundryservices: 'Foundry',
  luxortechteam: 'Luxor',
  nvidia: 'Nvidia',
  nvidiaai: 'Nvidia',
  amd: 'AMD',
  intel: 'Intel',
  qualcomm: 'Qualcomm',
  openai: 'OpenAI',
  anthropicai: 'Anthropic',
  googledeepmind: 'Google DeepMind',
  mistralai: 'Mistral AI',
  huggingface: 'Hugging Face',
}

/** Domains of companies. On Bluesky a handle that is a domain is proof of owning it; names below it are too. */
const DOMAINS: Record<string, string> = {
  'mara.com': 'MARA',
  'riotplatforms.com': 'Riot Platforms',
  'cleanspark.com': 'CleanSpark',
  'corescientific.com': 'Core Scientific',
  'hut8.com': 'Hut 8',
  'hivedigitaltechnologies.com': 'HIVE Digital Technologies',
  'bitfarms.com': 'Bitfarms',
  'bitdeer.com': 'Bitdeer',
  'bitmain.com': 'Bitmain',
  'canaan.io': 'Canaan',
  'terawulf.com': 'TeraWulf',
  'iren.com': 'IREN',
  'luxor.tech': 'Luxor',
  'nvidia.com': 'Nvidia',
  'amd.com': 'AMD',
  'intel.com': 'Intel',
  'qualcomm.com': 'Qualcomm',
  'openai.com': 'OpenAI',
  'anthropic.com': 'Anthropic',
  'mistral.ai': 'Mistral AI',
  'huggingface.co': 'Hugging Face',
}

/** The company behind a handle of X, null if none is known. A display name proves nothing and is not asked for. */
export const companyOnX = (handle: string | undefined): string | null =>
  ON_X[(handle ?? '').toLowerCase()] ?? null

/** The company behind a handle that is a domain. */
export function companyOfDomain(handle: string): string | null {
  const host = handle.toLowerCase()
  const domain = Object.keys(DOMAINS).find((known) => host === known || host.endsWith(`.${known}`))
  return domain ? (DOMAINS[domain] ?? null) : null
}
