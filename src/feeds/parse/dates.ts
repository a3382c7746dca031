export function parseDate(text: string | null | undefined): string | null {
  const ms = text ? Date.parse(text) : NaN
  return Number.isNaN(ms) ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`
}
