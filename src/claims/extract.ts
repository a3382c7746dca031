import type { ExtractContext, Extraction } from './types.ts'

/** Reads every numeric claim out of a text. Pure: no clock, no I/O; the same text and context give the same claims. */
export function extract(_text: string, _context: ExtractContext = {}): Extraction {
  return { claims: [], doubtful: [], unbound: [] }
}
