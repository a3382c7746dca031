import type { Env, Job } from './env.ts'

export default {
  fetch: () => new Response('Claimline'),
} satisfies ExportedHandler<Env, Job>
