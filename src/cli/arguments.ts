import { parseArgs } from 'node:util'

/** What `npm start` takes. Throws a sentence that says which flag is wrong. */
export function startArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: process.env.PORT ?? '8787' },
      state: { type: 'string', default: '.wrangler/live' },
      feeds: { type: 'string' },
      'allow-private': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`)
  return { port, state: values.state, feeds: values.feeds, allowPrivate: values['allow-private'] }
}
