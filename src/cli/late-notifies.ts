/**
 * Has `Atomics.wait` without a limit of time return only once what it waits on has changed, as its callers take for granted.
 * Miniflare 4 asks a proxied binding so: its thread stores 1, then notifies. Held up between the two, it wakes the wait of
 * the next question, which has no answer yet, and from then on every answer is taken for that of another question
 * (workers-sdk pull request 15552; the releases that mend it need Node 22).
 */
export function waitThroughLateNotifies(): void {
  Atomics.wait = untilChanged
}

const untilChanged = new Proxy(Atomics.wait, {
  apply(wait, atomics, args: [cells: Int32Array, index: number, value: number, limitMs?: number]) {
    const [cells, index, value, limitMs] = args
    for (;;) {
      const woken = Reflect.apply(wait, atomics, args)
      if (woken !== 'ok' || limitMs !== undefined || Atomics.load(cells, index) !== value) return woken
    }
  },
})
