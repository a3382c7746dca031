import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Ends the program with a sentence if somebody listens on a port of this machine already, before anything is built or
 * emptied for nothing. `elsewhere` is the command that takes another port.
 */
export async function needPort(port: number, elsewhere: string): Promise<void> {
  const probe = createServer()
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening')
  } catch (error) {
    console.error(
      `Port ${port} can't be had (${(error as NodeJS.ErrnoException).code}). Another: ${elsewhere}`,
    )
    process.exit(1)
  }
  await new Promise((resolve) => probe.close(resolve))
}
