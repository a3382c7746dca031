/** The desk's routes, found in the app itself, and who may use each. A new one is an editor's act until it says otherwise here. */
import { desk } from '../../src/desk/app.tsx'

export type Needs = 'nobody' | 'reader' | 'editor' | 'admin'

const OPEN = new Set(['GET /desk.css', 'GET /desk.js', 'POST /sign-in'])
/** These open a form that only editors can send. */
const EDITOR_READS = new Set(['GET /claims/:id/letter', 'GET /rooms/new', 'GET /rooms/:id'])
/** Readers may end their own sessions and check a draft, of which nothing is kept. */
const READER_MAY = new Set(['POST /sign-out', 'POST /draft'])
const ADMIN_ONLY = new Set([
  'POST /feeds/look',
  'POST /feeds/add',
  'POST /feeds/:id/retire',
  'POST /failures/:id/replay',
])

const needsOf = (route: string): Needs => {
  if (OPEN.has(route)) return 'nobody'
  if (ADMIN_ONLY.has(route)) return 'admin'
  const act = route.startsWith('POST') && !READER_MAY.has(route)
  return act || EDITOR_READS.has(route) ? 'editor' : 'reader'
}

export const routes = [
  ...new Set(desk.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`)),
].map((route) => {
  const [method, path = ''] = route.split(' ')
  return { route, post: method === 'POST', path: path.replace(/:\w+/g, 'none'), needs: needsOf(route) }
})
