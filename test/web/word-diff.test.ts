import { describe, expect, it } from 'vitest'
import { differencesOf, sentencesOf } from '../../src/web/sentences.ts'
import { wordDiff } from '../../src/web/word-diff.ts'

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map((p) => (p.kind === 'kept' ? p.text : p.kind === 'added' ? `+${p.text}+` : `-${p.text}-`))
    .join('')

describe('differences of two passages', () => {
  it.each([
    ['It cost $74,600.', 'It cost $79,100.', 'It cost -$74,600-+$79,100+.'],
    ['a 4.2% share', 'a 2.4% share', 'a -4.2%-+2.4%+ share'],
    ['180 MW in all', '180 MW in all', '180 MW in all'],
    ['one two', 'one new two', 'one +new +two'],
    ['', 'all new', '+all new+'],
  ])('%s → %s', (before, after, difference) => expect(shown(before, after)).toBe(difference))

  it('gives up on texts that have nothing in common, and shows both', () => {
    const [a, b] = ['a', 'b'].map((c) => Array.from({ length: 600 }, (_, i) => `${c}${i}`).join(' '))
    expect(wordDiff(a ?? '', b ?? '').map((p) => p.kind)).toEqual(['removed', 'added'])
  })
})

describe('sentences', () => {
  it('end at full stops, not at decimal points', () =>
    expect(sentencesOf('It was 4.2 cents. Now it is 5.\nNext line')).toEqual([
      'It was 4.2 cents.',
      'Now it is 5.',
      'Next line',
    ]))
  it('are cut in linear time', () => {
    const start = Date.now()
    sentencesOf('a.'.repeat(50_000))
    sentencesOf('.'.repeat(50_000))
    expect(Date.now() - start).toBeLessThan(1000)
  })
})

describe('what changed between two versions', () => {
  it('is found in no time, however long the texts and however much is new', () => {
    const text = (n: number) =>
      Array.from(
        { length: 1500 },
        (_, i) => `The site numbered ${i} drew ${i * n} MW in all its halls.`,
      ).join(' ')
    const start = Date.now()
    expect(differencesOf(text(1), text(7))).toHaveLength(12)
    expect(Date.now() - start).toBeLessThan(500)
  })

  it('is the changed sentences only, word by word', () =>
    expect(
      differencesOf(
        'Same here. The hall has 180 MW of power. Gone now.',
        'Same here. The hall has 210 MW of power.',
      ),
    ).toEqual([
      [
        { kind: 'kept', text: 'The hall has ' },
        { kind: 'removed', text: '180' },
        { kind: 'added', text: '210' },
        { kind: 'kept', text: ' MW of power.' },
      ],
      [{ kind: 'removed', text: 'Gone now.' }],
    ]))
})
