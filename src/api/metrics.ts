import { createRoute, z } from '@hono/zod-openapi'
import { METRICS } from '../claims/metrics.ts'
import { cursorOf, limit, numberPosition } from '../lib/page.ts'
import { fieldsOf } from './fields.ts'
import { answerList } from './formats/list.ts'
import { newRouter, tabled } from './router.ts'

const Metric = z
  .object({
    key: z.string(),
    unit: z.string(),
    topic: z.enum(['mining', 'ai', 'both']),
    definition: z.string(),
  })
  .openapi('Metric')

const list = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'What is measured: the keys that `metric` takes, with unit and definition',
  request: {
    query: z.strictObject({ limit, cursor: cursorOf(numberPosition).optional(), fields: fieldsOf(Metric) }),
  },
  responses: tabled('Metric', Metric),
})

const rows = METRICS.map((metric, place) => ({ metric, place }))

export const metricRoutes = newRouter().openapi(list, async (c) => {
  const listing = {
    read: async (limit: number, after = -1) => rows.slice(after + 1, after + 1 + limit),
    position: ({ place }: (typeof rows)[number]) => place,
    show: ({ metric: { key, unit, topic, definition } }: (typeof rows)[number]): z.infer<typeof Metric> => ({
      key,
      unit,
      topic,
      definition,
    }),
    schema: Metric,
  }
  return (await answerList(c, listing, c.req.valid('query'))) as never
})
