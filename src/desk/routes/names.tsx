import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { commit } from '../../db/client.ts'
import { claimantKey, seriesOf } from '../../revisions/identity.ts'
import { merge, undo } from '../../revisions/merge.ts'
import { type Done, type Outcome, once } from '../audit.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm } from '../http.tsx'
import {
  decideSuggestion,
  nameOf,
  openSuggestions,
  readSuggestion,
  type Suggestion,
  standingActs,
} from '../names.ts'
import { NamesPage } from '../pages/names.tsx'
import { type Notice, noticeOf } from '../paths.ts'
import { key, why } from './fields.ts'

const Decision = z.object({ key, why, to: z.enum(['accept', 'dismiss']) })
const MergeForm = z.object({
  key,
  why,
  kind: z.enum(['subject', 'place', 'claimant']),
  from: z.string().trim().min(1).max(200),
  into: z.string().trim().min(1).max(200),
})
const UndoForm = z.object({ key, why })

/** Suggestions of the other kinds point at a figure to look at: there is nothing to merge. */
const isName = (kind: Suggestion['kind']): kind is 'subject' | 'place' | 'claimant' =>
  kind === 'subject' || kind === 'place' || kind === 'claimant'

/** The key a name is filed under. */
const keyOf = (kind: 'subject' | 'place' | 'claimant', name: string): string => {
  if (kind === 'claimant') return claimantKey(name)
  const of = seriesOf({
    metric: 'market_size',
    subject: kind === 'subject' ? name : null,
    region: kind === 'place' ? name : null,
  })
  return (kind === 'subject' ? of.subjectKey : of.placeKey) ?? ''
}

export const nameRoutes = new Hono<DeskEnv>()
  .get('/names', role('read'), (c) => showNames(c))

  .post('/names/suggestions/:id', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, Decision)
    if (!read.ok) return showNames(c, read.error)
    const { key, why, to } = read.form
    const found = await readSuggestion(db, c.req.param('id'))
    if (!found) return showNames(c, 'There is no such suggestion.')
    const { id, kind, fromKey, intoKey } = found
    const act = { key, act: `suggestion_${to}`, subject: id, why, asked: { kind, fromKey, intoKey } }
    const outcome = await once(db, who, now, act, async (also): Promise<Done> => {
      if (found.status !== 'open') return { ok: false, changed: true }
      const decided = decideSuggestion(db, id, to === 'accept' ? 'accepted' : 'dismissed', who.name, now)
      if (to === 'accept' && isName(kind)) {
        const into = { key: intoKey, name: await nameOf(db, kind, intoKey) }
        return merge(db, { kind, from: fromKey, into }, { by: who.name, why, now, also: [decided, ...also] })
      }
      await commit(db, [decided, ...also])
      return { ok: true }
    })
    return answer(c, outcome, to === 'accept' && isName(kind) ? 'merged' : 'dismissed')
  })

  .post('/names/merge', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, MergeForm)
    if (!read.ok) return showNames(c, read.error)
    const { key, why, kind, from, into } = read.form
    const [fromKey, name] = [keyOf(kind, from), { key: keyOf(kind, into), name: into }]
    const act = { key, act: 'merge', subject: `${kind}:${fromKey}`, why, asked: { kind, from, into } }
    const outcome = await once(db, who, now, act, (also) =>
      merge(db, { kind, from: fromKey, into: name }, { by: who.name, why, now, also }),
    )
    return answer(c, outcome, 'merged')
  })

  .post('/names/acts/:id/undo', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, UndoForm)
    if (!read.ok) return showNames(c, read.error)
    const { key, why } = read.form
    const id = c.req.param('id')
    const outcome = await once(db, who, now, { key, act: 'undo', subject: id, why, asked: {} }, (also) =>
      undo(db, id, { by: who.name, why, now, also }),
    )
    return answer(c, outcome, 'undone')
  })

async function showNames(c: Context<DeskEnv>, error?: string, status: 409 | 422 = 422) {
  const [open, acts] = await Promise.all([openSuggestions(c.var.db), standingActs(c.var.db)])
  const notice = noticeOf(c.req.query('done'))
  const body = <NamesPage who={c.var.who} open={open} acts={acts} notice={notice} error={error} />
  return page(c, body, error ? status : 200)
}

function answer(c: Context<DeskEnv>, outcome: Outcome, notice: Notice) {
  switch (outcome.kind) {
    case 'done':
      return goTo(c, `/desk/names?done=${notice}`)
    case 'conflict':
      return showNames(c, 'Somebody decided something here meanwhile: look again.', 409)
    case 'refused':
      return showNames(c, `Not done: ${outcome.error}.`)
  }
}
