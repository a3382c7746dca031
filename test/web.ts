import { env } from 'cloudflare:workers'

/** The address of the web of this runtime, which answers what `serve` (./pipeline/newsroom.ts) tells it to. */
export const { WEB: web } = env as unknown as { WEB: string }
