import type { Big } from 'big.js'

/** A percentage with as many digits as matter: "380%", "−13.7%", "0.51%". */
export function percent(value: Big): string {
  const size = value.abs()
  const digits = size.gte(100) ? 0 : size.gte(1) ? 1 : 2
  return `${value.lt(0) ? '−' : ''}${size.round(digits).toFixed()}%`
}

/** As `percent`, with a plus sign where it rises. */
export const change = (value: Big): string => `${value.lt(0) ? '' : '+'}${percent(value)}`
