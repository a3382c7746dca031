/** A database whose caller may die at any call: before it took effect, or after, without ever hearing of it. */

class Crash extends Error {}

/** Whether an error is one of these, however it was wrapped. */
export function isCrash(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof Crash) return true
  return false
}

type Fate = 'lives' | 'before' | 'after'

export function crashing(d1: D1Database, fate: () => Fate): D1Database {
  const real = new WeakMap<object, D1PreparedStatement>()
  const fated = async <T>(act: () => Promise<T>): Promise<T> => {
    const end = fate()
    if (end === 'before') throw new Crash('died before a call')
    const result = await act()
    if (end === 'after') throw new Crash('died after a call')
    return result
  }
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrap = {
      bind: (...values: unknown[]) => wrapped(statement.bind(...values)),
      first: (...args: []) => fated(() => statement.first(...args)),
      run: () => fated(() => statement.run()),
      all: () => fated(() => statement.all()),
      raw: (...args: []) => fated(() => statement.raw(...args)),
    } as unknown as D1PreparedStatement
    real.set(wrap, statement)
    return wrap
  }
  return {
    prepare: (query: string) => wrapped(d1.prepare(query)),
    batch: (list: D1PreparedStatement[]) => fated(() => d1.batch(list.map((s) => real.get(s) ?? s))),
  } as unknown as D1Database
}
