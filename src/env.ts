/** One unit of queued work. D1's next-due columns are the truth; a message is only the hint to look. */
export type Job =
  | { kind: 'poll'; feedId: string; at: string }
  /** Pages of one publisher, looked at one after the other. */
  | { kind: 'pages'; articleIds: string[]; at: string }
  | { kind: 'compose'; subscriptionId: string; at: string }
  | { kind: 'deliver'; digestId: string; at: string }

/** What the platform gives the Worker; the names are those of wrangler.toml. */
export interface Env {
  DB: D1Database
  EVIDENCE: R2Bucket
  JOBS: Queue<Job>
  /** Where a publisher can reach whoever runs this: part of the User-Agent. */
  CONTACT: string
  /** App-only token of the X API (`wrangler secret put X_BEARER_TOKEN`): without it, feeds of kind `x` say so. */
  X_BEARER_TOKEN?: string
  /** Seals the secrets of subscriptions (`wrangler secret put SEAL_KEY`): a long random text. */
  SEAL_KEY?: string
  /** Slash commands: the app's signing secret, and its bot token for rooms that follow something. */
  SLACK_SIGNING_SECRET?: string
  SLACK_BOT_TOKEN?: string
  /** Interactions: the application's public key, its bot token, and where the API is if not at discord.com. */
  DISCORD_PUBLIC_KEY?: string
  DISCORD_BOT_TOKEN?: string
  DISCORD_API?: string
  /** Telegram: the secret_token given to setWebhook, and the bot's token. */
  TELEGRAM_WEBHOOK_SECRET?: string
  TELEGRAM_BOT_TOKEN?: string
  /** Where readers find this installation, if not at the address that is asked: what every link that leaves us begins with. */
  PUBLIC_URL?: string
  /** "1" lets feeds live on loopback and private addresses: demo, tests, intranets. */
  ALLOW_PRIVATE?: string
  /** "1" takes the cron's scheduled time for now, so that weeks of feeds replay in seconds. */
  SIMULATED_TIME?: string
  /** "closed": reading through the API needs a token as well; pages stay open. */
  READS?: 'public' | 'closed'
  /** "1": a public answer may be given again for a second, a page while no figure changes. */
  MEMO?: string
  /** Requests an address may make; without the binding, as many as it likes. */
  RATE_LIMIT?: RateLimit
  /** Cloudflare Access before this Worker: https://<team>.cloudflareaccess.com, and the application's audience tag. */
  ACCESS_TEAM?: string
  ACCESS_AUDIENCE?: string
  /** E-mail addresses, with commas between, that may administer; whoever else Access lets in may edit. */
  ACCESS_ADMINS?: string
}
