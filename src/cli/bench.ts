/** `npm run bench [-- NAME…]`: the named benchmarks, or all of them. */
import { benchApi } from './bench/api.ts'
import { benchDigests } from './bench/digests.ts'
import { benchExtract } from './bench/extract.ts'
import { benchFeeds } from './bench/feeds.ts'
import { benchLedger } from './bench/ledger.ts'
import { benchQuantities } from './bench/quantities.ts'
import { benchWeb } from './bench/web.ts'

const BENCHMARKS: Record<string, (() => Promise<void>) | undefined> = {
  api: benchApi,
  digests: benchDigests,
  extract: benchExtract,
  feeds: benchFeeds,
  ledger: benchLedger,
  quantities: benchQuantities,
  web: benchWeb,
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS)) {
  const benchmark = BENCHMARKS[name]
  if (!benchmark) {
    console.error(`no benchmark "${name}": there are ${Object.keys(BENCHMARKS).join(', ')}`)
    process.exitCode = 2
    continue
  }
  await benchmark()
}
