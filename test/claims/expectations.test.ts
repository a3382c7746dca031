import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

const claimants = (text: string): (string | null)[] => told(text).map((c) => c.attributedTo)

describe('who states a figure', () => {
  test.each<[text: string, claimants: (string | null)[]]>([
    // what others expected
    [
      'Halden Corp reported revenue of $15.9 billion, beating expectations of $15.8 billion.',
      ['Halden', null],
    ],
    ['Halden Corp guided revenue to $17.4 billion, above the $17 billion consensus.', ['Halden', null]],
    ['Halden Corp posted a profit, exceeding expectations with a revenue of $35 billion.', ['Halden']],
    // verbs of telling, and words that look like them
    ['Halden Corp also shared that it now has 50 million paying subscribers.', ['Halden']],
    ['Halden Corp shared offices with 50 million paying subscribers of Tarn.', [null]],
    ['Earnings Release Highlights\n\n• Revenue of $43.7 million', [null]],
    // those who were looked at
    ['A study of 38 data centres found that they emitted 105 million tons of CO2.', [null]],
  ])('%s', (text, all) => expect(claimants(text)).toEqual(all))
})
