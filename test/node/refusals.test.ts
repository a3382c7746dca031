import { afterEach, expect, it, vi } from 'vitest'
import { startArguments } from '../../src/cli/arguments.ts'
import { inputFile } from '../../src/cli/input.ts'
import { portOf } from '../../src/cli/port.ts'

afterEach(() => vi.restoreAllMocks())

it.each([
  [
    'a file that is not there',
    () => inputFile('/no/such.jsonl'),
    /^\/no\/such\.jsonl cannot be read: ENOENT/,
  ],
  ['a flag nobody knows', () => startArguments(['--nonsense']), /^Unknown option '--nonsense'/],
  [
    'a port that is no number',
    () => startArguments(['--port', 'abc']),
    /^--port takes a number from 0 to 65535, not "abc"$/,
  ],
  [
    'a port beyond the last',
    () => portOf('70000', 'PORT'),
    /^PORT takes a number from 0 to 65535, not "70000"$/,
  ],
])('%s ends the program with a sentence, not a stack', (_, given, sentence) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const ended = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`)
  })
  expect(given).toThrow('ended with 2')
  expect(ended).toHaveBeenCalledOnce()
  expect(said.mock.calls).toEqual([[expect.stringMatching(sentence)]])
})
