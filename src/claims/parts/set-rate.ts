import type { Figure } from '../reading.ts'

/** Makes an amount of money a price for so much of something, e.g. a "kWh". */
export function setRate(figure: Figure, per: string): void {
  figure.per = per
  figure.unit = `${figure.currency}/${per}`
  figure.unitShared = true
}
