export const canonicalUrl = (u: string): string | null => {
  try {
    return new URL(u).href
  } catch {
    return null
  }
}
