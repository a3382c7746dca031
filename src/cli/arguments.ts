import { parseArgs } from 'node:util'
import { refuse } from './input.ts'
import { portOf } from './port.ts'

/** What `npm start` takes; of a wrong flag it says which, and ends the program. */
export function startArguments(args: string[]) {
  const { values } = parsed(args)
  return {
    port: portOf(values.port, '--port'),
    state: values.state,
    feeds: values.feeds,
    allowPrivate: values['allow-private'],
  }
}

function parsed(args: string[]) {
  try {
    return parse(args)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: {
      port: { type: 'string', default: process.env.PORT ?? '8787' },
      state: { type: 'string', default: '.wrangler/live' },
      feeds: { type: 'string' },
      'allow-private': { type: 'boolean', default: false },
    },
  })
