/** The extractor as it ships. A loader for development puts a name on every function, which made it a tenth slower. */
export { extract } from '../../claims/extract.ts'

export default {
  fetch: () => new Response('no such page', { status: 404 }),
} satisfies ExportedHandler
