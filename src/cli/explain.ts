/**
 * `npm run -s explain -- "Mining one bitcoin costs $90,500 in Texas."`: every number of a text and how it became a claim, or why
 * it did not. Without a text it reads standard input.
 */
import { text as all } from 'node:stream/consumers'
import { explain } from '../claims/explain.ts'
import { read } from '../claims/read.ts'

const text = process.argv.slice(2).join(' ') || (await all(process.stdin))
const { figures } = read(text, {})
if (figures.length === 0) console.log('There is no number in that.')
for (const { start, end } of figures) {
  console.log(`\n${text.slice(start, end)}`)
  for (const { step, says } of explain(text, start) ?? []) console.log(`  ${step.padEnd(11)} ${says}`)
}
