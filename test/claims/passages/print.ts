/** `npm run evaluate [-- --errors --levels] [FILE…]`: how well the extractor reads the labelled passages, what it gets wrong, and how sure it was. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parsePassages } from './parse.ts'
import { rates, scorePassages } from './score.ts'

const args = process.argv.slice(2)
const names = args.filter((a) => !a.startsWith('--')).map((a) => basename(a, '.txt'))
const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter(
  (f) => f.endsWith('.txt') && (names.length === 0 || names.includes(basename(f, '.txt'))),
)
if (files.length === 0) console.error(`No passages are called ${names.join(', ')}.`)
const percent = (n: number) => n.toFixed(3)
for (const file of files) {
  const score = scorePassages(parsePassages(readFileSync(new URL(file, folder), 'utf8')))
  console.log(`${file}: ${score.labelled} labelled claims, ${score.found} found`)
  for (const level of ['figure', 'claim', 'full'] as const) {
    const { precision, recall, f1 } = rates(score, level)
    console.log(
      `  ${level.padEnd(9)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
    )
  }
  for (const part of ['comparator', 'period', 'modality'] as const)
    console.log(`  ${part.padEnd(10)} ${percent(score[part] / score.claim)}`)
  for (const part of ['subject', 'claimant', 'sure'] as const)
    console.log(
      `  ${part.padEnd(10)} ${percent(score[part].right / score[part].asked)} of ${score[part].asked}`,
    )
  if (args.includes('--levels'))
    for (const [confidence, { asked, right }] of [...score.levels].sort(([a], [b]) => a - b))
      console.log(`  at ${confidence}    ${right} right of ${asked}`)
  if (args.includes('--errors')) for (const e of score.errors) console.log(`    ${e}`)
}
