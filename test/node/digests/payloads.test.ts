import { describe, expect, it } from 'vitest'
import { CHANNEL_NAMES, CHANNELS } from '../../../src/digests/channels/channels.ts'
import { htmlOf } from '../../../src/digests/formats/html.ts'
import { markdownOf } from '../../../src/digests/formats/markdown.ts'
import { textOf } from '../../../src/digests/formats/text.ts'
import { postOf } from '../../../src/digests/post.ts'
import { SAMPLE } from '../../digests/sample-digest.ts'

const base = 'https://claimline.example'

/** What is sent, to the last character. A change here is a change in every room: look at it before you accept it. */
describe('the payload of a digest with an item of every kind', () => {
  it.each(CHANNEL_NAMES)('%s', async (name) => {
    const messages = CHANNELS[name].render(SAMPLE, { base, silent: false })
    await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(`./payloads/${name}.json`)
  })

  it.each([
    ['markdown.md', markdownOf],
    ['html.html', htmlOf],
    ['text.txt', textOf],
  ])('%s', async (file, format) => {
    await expect(format(postOf(SAMPLE, base))).toMatchFileSnapshot(`./payloads/${file}`)
  })
})
