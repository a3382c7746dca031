import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

const moods = (text: string) => told(text).map((c) => c.modality)

describe('power and hash rate that are not there yet, told by a noun', () => {
  test.each([
    'The deal adds a potential 160 MW of IT load.',
    'Spruce Capital announced money for a 48 MW expansion of the campus.',
    'Tarn reports a development pipeline of 288 megawatts.',
    'Tarn has signed for 1,100 megawatts of its 1,400 megawatts development pipeline.',
    'The lease comes with an option for an additional 800 MW.',
    'Tarn has begun construction of a 30 MW facility in Oulu.',
    'It has leased the 400 MW currently under construction to a cloud firm.',
    'The campus is designed to scale up to 1 gigawatt.',
    'The site is expandable to 300 MW.',
    'Over 500 megawatts of potential new capacity is in talks.',
    'Tarn announced a contract for Alder to supply up to 16 MW of data centers.',
    'The 20 EH/s expansion is fully funded.',
    'Tarn has signed up for 25 MW of IT load from Alder.',
    'Tarn has 500 MW coming from Alder.',
    'The hall, with 50 MW of capacity, is being built in Oulu.',
  ])('%s', (text) => expect(['target', 'forecast']).toContain(moods(text).at(-1)))

  test.each([
    'Tarn completed its 48 MW expansion of the campus.',
    'Tarn has completed construction of a 30 MW facility in Oulu.',
    'Tarn operates 400 MW in Oulu.',
    'It exercised its option and runs 800 MW.',
    'Tarn has a pipeline of over 1.7 gigawatts of power at hand.',
    'Its generators were used to supply 16 MW to the grid.',
    'The hall, with 50 MW of capacity, is the oldest in Oulu.',
  ])('but: %s', (text) => expect(moods(text)).toEqual(['reported']))
})
