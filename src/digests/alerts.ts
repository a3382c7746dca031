import { z } from '@hono/zod-openapi'
import Big from 'big.js'
import { changeBetween } from '../web/change.ts'
import type { Figure, Item } from './digest.ts'

const decimal = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/, 'a decimal number as text, such as "100000"')
const about = {
  /** Words that must all stand in what the item is about: "cost mining united states". */
  about: z.string().trim().min(1).max(200),
}

/** What is told at once instead of in the next digest. */
export const Alert = z
  .discriminatedUnion('when', [
    z.strictObject({ when: z.literal('above'), value: decimal, unit: z.string().max(30), ...about }),
    z.strictObject({ when: z.literal('below'), value: decimal, unit: z.string().max(30), ...about }),
    z.strictObject({ when: z.literal('moves'), percent: z.number().positive().max(10_000), ...about }),
    z.strictObject({ when: z.literal('silent_edit') }),
  ])
  .openapi('Alert')
export type Alert = z.infer<typeof Alert>

/** Whether an item is one of those somebody wants to hear of at once. A threshold is passed only from the other side, or at first sight. */
export function alerts(item: Item, wanted: readonly Alert[]): boolean {
  return wanted.some((alert) => meets(item, alert))
}

function meets(item: Item, alert: Alert): boolean {
  switch (alert.when) {
    case 'silent_edit':
      return item.kind === 'silent_edit'
    case 'moves':
      return isAbout(item, alert.about) && movedBy(item, alert.percent)
    case 'above':
      return isAbout(item, alert.about) && passes(item, alert, (f, limit) => middle(f).gt(limit))
    case 'below':
      return isAbout(item, alert.about) && passes(item, alert, (f, limit) => middle(f).lt(limit))
  }
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function isAbout(item: Item, wanted: string): boolean {
  const said = new Set(words(item.about))
  return words(wanted).every((w) => said.has(w))
}

const middle = (f: Figure): Big =>
  f.valueHigh === null ? new Big(f.value) : new Big(f.value).plus(f.valueHigh).div(2)

function passes(
  item: Item,
  { value, unit }: { value: string; unit: string },
  beyond: (f: Figure, limit: Big) => boolean,
) {
  const { figure, before } = item
  const limit = new Big(value)
  if (!figure || figure.unit !== unit || !(beyond(figure, limit) || isBound(figure, limit, beyond)))
    return false
  return !before || before.unit !== unit || !beyond(before, limit)
}

/** "More than 100,000" is beyond 100,000 as soon as the bound is the limit itself. */
const isBound = (f: Figure, limit: Big, beyond: (f: Figure, limit: Big) => boolean): boolean => {
  if (!middle(f).eq(limit)) return false
  const step = f.comparator === 'gt' ? 1 : f.comparator === 'lt' ? -1 : 0
  return step !== 0 && beyond({ ...f, value: new Big(f.value).plus(step).toString() }, limit)
}

function movedBy({ figure, before }: Item, percent: number): boolean {
  if (!figure || !before || changeBetween(before, figure) === null || middle(before).eq(0)) return false
  return middle(figure).minus(middle(before)).div(middle(before)).abs().times(100).gte(percent)
}
