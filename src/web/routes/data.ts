import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { dataOf, withExtension } from '../data.ts'

/** Every page's content as data, at the page's address with an extension: it is the API's, and stands there. */
export const dataRoutes = new Hono<{ Bindings: Env }>().get(
  '/:page{.+\\.(?:json|csv|ndjson|atom)}',
  async (c, next) => {
    const page = c.req.path
    const dot = page.lastIndexOf('.')
    const data = dataOf(page.slice(0, dot), c.req.query())
    return data === null ? next() : c.redirect(withExtension(data, page.slice(dot + 1)))
  },
)
