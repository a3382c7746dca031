import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitThroughLateNotifies } from '../../src/cli/late-notifies.ts'

const CELL = 0
const cells = new Int32Array(new SharedArrayBuffer(4))
/** Wakes who waits on the cell, at first with nothing changed, as a notify does that was held up. */
const LATE = `const { workerData: cells } = require('node:worker_threads')
const wake = () => { while (Atomics.notify(cells, 0) === 0) {} }
wake()
setTimeout(() => { Atomics.store(cells, 0, 1); wake() }, 50)`

const unguarded = Atomics.wait
beforeAll(waitThroughLateNotifies)
afterAll(() => {
  Atomics.wait = unguarded
})

it('a wait that an early notify wakes goes on until what it waits on has changed', async () => {
  const worker = new Worker(LATE, { eval: true, workerData: cells })
  expect(Atomics.wait(cells, CELL, 0)).toBe('ok')
  expect(Atomics.load(cells, CELL)).toBe(1)
  await worker.terminate()
})

it.each([
  ['what changed before is not waited for', 7, undefined, 'not-equal'],
  ['a limit of time holds', 0, 5, 'timed-out'],
])('%s', (_, value, limitMs, outcome) => {
  Atomics.store(cells, CELL, 0)
  expect(Atomics.wait(cells, CELL, value, limitMs)).toBe(outcome)
})
