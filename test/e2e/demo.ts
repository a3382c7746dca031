/** Starts `npm run demo` on a free port and waits until it says it is ready. */
import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    demo: string
    /** The admin token the demo prints. */
    token: string
  }
}

const READY_WITHIN_MS = 240_000

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

export default async function setup(project: TestProject) {
  const port = await freePort()
  const demo = spawn('npx', ['tsx', 'src/cli/demo.ts'], {
    env: { ...process.env, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = () => demo.pid && process.kill(-demo.pid, 'SIGTERM')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`the demo was not ready in time; it said:\n${said}`)),
      READY_WITHIN_MS,
    )
    demo.stdout.on('data', (chunk) => {
      said += chunk
      if (!said.includes('Ready on')) return
      clearTimeout(late)
      resolve()
    })
    demo.on('exit', () => reject(new Error(`the demo stopped; it said:\n${said}`)))
  }).catch((error) => {
    stop()
    throw error
  })
  project.provide('token', said.match(/cl_[\w-]+/)?.[0] ?? '')
  project.provide('demo', `http://localhost:${port}`)
  return stop
}
