import { once } from 'node:events'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../lib/ids.ts'

/**
 * Has a folder of state for this program alone until it ends, however it ends: two programs on one SQLite file spoil
 * each other's answers. Who has it listens on a socket named after it. Ends the program with a sentence if another one has it.
 */
export async function takeState(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true })
  const name = `claimline-${sha256(realpathSync(dir)).slice(0, 16)}`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  if (await answers(path)) {
    console.error(
      `Another Claimline works on ${dir}: stop it first, or name another folder with --state DIR.`,
    )
    process.exit(1)
  }
  // What one that was killed has left behind.
  rmSync(path, { force: true })
  const server = createServer((socket) => socket.end()).unref()
  await once(server.listen(path), 'listening')
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
