import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const dir = mkdtempSync(join(tmpdir(), 'claimline-state-'))
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

/** Takes a folder in a process of its own and stays: gives what it says, "taken" or why not. */
async function take(state: string): Promise<{ child: ChildProcess; said: string }> {
  const script = `import { takeState } from './src/cli/take-state.ts'
    await takeState(${JSON.stringify(state)})
    console.log('taken')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  started.push(child)
  const said = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => resolve(String(chunk).trim()))
    child.stderr?.on('data', (chunk) => resolve(String(chunk).trim()))
  })
  return { child, said }
}

it('a folder of state is worked on by one program at a time, and is free again once that is killed', async () => {
  const one = await take(join(dir, 'a'))
  expect(one.said).toBe('taken')
  expect((await take(join(dir, 'a'))).said).toContain('Another Claimline works on')
  expect((await take(join(dir, 'b'))).said).toBe('taken')
  one.child.kill('SIGKILL')
  await once(one.child, 'exit')
  expect((await take(join(dir, 'a'))).said).toBe('taken')
})
