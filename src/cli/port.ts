import { once } from 'node:events'
import { createServer } from 'node:net'
import { refuse } from './input.ts'

/** The port that a flag or a variable of this name says; where it says none, ends the program. */
export function portOf(said: string, name: string): number {
  const port = Number(said)
  return Number.isInteger(port) && port >= 0 && port <= 65535
    ? port
    : refuse(`${name} takes a number from 0 to 65535, not "${said}"`)
}

/**
 * Ends the program with a sentence if somebody listens on a port of this machine already, before anything is built or
 * emptied for nothing. `elsewhere` is the command that takes another port.
 */
export async function needPort(port: number, elsewhere: string): Promise<void> {
  const probe = createServer()
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening')
  } catch (error) {
    refuse(`Port ${port} can't be had (${(error as NodeJS.ErrnoException).code}). Another: ${elsewhere}`)
  }
  await new Promise((resolve) => probe.close(resolve))
}
