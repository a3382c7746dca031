import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'

/** Comments, strings and templates are passed over, so that what is left beginning with a slash where a value may stand is a regular expression. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[(,=:[!&|?{};>\n]\s*|return\s+)\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g

function regexesOf(folder: string): { file: string; source: string; flags: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(TOKENS)]
        .filter((m) => m[1] !== undefined)
        .map((m) => ({ file, source: m[1] as string, flags: m[2] as string })),
    )
}

describe('every regular expression of the extraction takes time linear in the text', () => {
  const all = regexesOf('src/claims')

  it('finds them', () => {
    expect(all.length).toBeGreaterThan(30)
  })

  it.each(all)('$file /$source/$flags', async ({ source, flags }) => {
    const verdict = await check(source, flags, { timeout: 20_000 })
    expect(verdict.status).toBe('safe')
  })

  it('would notice one that is not', async () => {
    expect((await check('(?:a+)+$', '')).status).toBe('vulnerable')
  })
})
