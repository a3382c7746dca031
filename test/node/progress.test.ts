import { expect, it, vi } from 'vitest'
import { counter, settled } from '../../src/cli/progress.ts'
import { openState } from '../../src/cli/state.ts'
import { openDb } from '../../src/db/client.ts'
import { addFeeds, leaseDueFeeds } from '../../src/feeds/store.ts'

it('waiting for polls stops this process at no look but the first', async () => {
  const { db, stop } = await openState(null)
  try {
    const now = '2026-11-02T00:00:00.000Z'
    const publisher = { id: 'heron', name: 'Heron', family: 'heron' }
    await addFeeds(openDb(db), [{ url: 'https://heron.example/feed', publisher }], now)
    await leaseDueFeeds(openDb(db), now, 1)
    const count = counter(db)
    expect(await count()).toMatchObject({ leased: 1, polled: 0 })
    // what Miniflare does while it waits for a synchronous answer
    const stopped = vi.spyOn(Atomics, 'wait')
    expect(await settled(count, 200)).toBe(false)
    expect(stopped).not.toHaveBeenCalled()
    stopped.mockRestore()
  } finally {
    await stop()
  }
})
