/** What is ready in so many milliseconds; null where it takes longer, or nothing is waited for. It goes on all the same. */
export async function within<T>(working: Promise<T>, milliseconds: number): Promise<T | null> {
  if (milliseconds === 0) return null
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([working, late])
  } finally {
    clearTimeout(timer)
  }
}
