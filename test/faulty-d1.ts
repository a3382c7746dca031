/** When a round trip to D1 fails: before anything is done, or after a commit, when only the answer is lost. */
export type Fault = 'before' | 'after'

/** A D1 whose `n`th round trip fails (`after`: its `n`th commit); `trips` counts those made. */
export function faultyD1(d1: D1Database, n: number, fault: Fault): { d1: D1Database; trips: () => number } {
  let trips = 0
  const originals = new WeakMap<object, D1PreparedStatement>()
  async function trip<T>(go: () => Promise<T>): Promise<T> {
    const fails = ++trips === n
    if (fails && fault === 'before') throw new Error('D1_ERROR: Network connection lost.')
    const answer = await go()
    if (fails) throw new Error('D1_ERROR: Internal error while waiting for the answer.')
    return answer
  }
  const read = <T>(go: () => Promise<T>): Promise<T> => (fault === 'before' ? trip(go) : go())
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => read(() => statement.all()),
      run: () => read(() => statement.run()),
      raw: () => read(() => statement.raw()),
      first: () => read(() => statement.first()),
    } as unknown as D1PreparedStatement
    originals.set(wrapped, statement)
    return wrapped
  }
  const faulty = {
    prepare: (sql: string) => wrap(d1.prepare(sql)),
    batch: (list: D1PreparedStatement[]) => trip(() => d1.batch(list.map((s) => originals.get(s) ?? s))),
  } as unknown as D1Database
  return { d1: faulty, trips: () => trips }
}
