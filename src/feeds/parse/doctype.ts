/** The document type declaration: what entities it declares. */

const START = /^[^<]*(?:<(?:\?|!--)[^<]*)*?<!DOCTYPE\s/i
/** One part of the internal subset: comment, entity, any other declaration, processing instruction, blank or reference. */
const PART =
  /<!--[\s\S]*?-->|<!ENTITY\s+(?<name>[\w.:-]{1,64})\s+(?:"(?<double>[^"]*)"|'(?<single>[^']*)')[^>]*>|<!(?!--)[^>]*>|<\?[^>]*>|[^<\]]+/gy

/** Longer ones are left to the tokenizer, which knows them by their first `>`. */
const MAX_LENGTH = 50_000
const MAX_PARTS = 1_000

export interface Doctype {
  /** The text without the declaration. */
  rest: string
  /** Entities it declares with a value, as written; those kept elsewhere are left out. */
  entities: [name: string, value: string][]
}

/** Takes the declaration off the beginning of a document, where there is one that ends. A value may hold brackets. */
export function readDoctype(document: string): Doctype {
  const none = { rest: document, entities: [] }
  const text = document.slice(0, MAX_LENGTH)
  const start = START.exec(text)
  if (!start) return none
  const opened = text.slice(start[0].length).search(/[[>]/)
  if (opened < 0) return none
  let at = start[0].length + opened + 1
  const entities: Doctype['entities'] = []
  if (text[at - 1] === '[') {
    for (let part = 0; part < MAX_PARTS; part++) {
      PART.lastIndex = at
      const found = PART.exec(text)
      if (!found) break
      const { name, double, single } = found.groups ?? {}
      const value = double ?? single
      if (name !== undefined && value !== undefined) entities.push([name, value])
      at = PART.lastIndex
    }
    const end = /\]\s*>/y
    end.lastIndex = at
    if (!end.test(text)) return none
    at = end.lastIndex
  }
  return { rest: document.slice(at), entities }
}
