import { Hono } from 'hono'
import { z } from 'zod'
import { checkDraft } from '../../api/check-text.ts'
import { htmlToText } from '../../articles/html-text.ts'
import { type DeskContext, type DeskEnv, role } from '../guard.ts'
import { page } from '../http.tsx'
import { DraftPage, reportOf } from '../pages/draft.tsx'

const MAX_TEXT = 100_000

const Form = z.object({
  title: z.string().max(1000).default(''),
  text: z.string().default(''),
  // A browser sends an empty part where no file was chosen.
  file: z.union([z.instanceof(File), z.literal('').transform(() => undefined)]).optional(),
  to: z.enum(['check', 'report']).default('check'),
})

/** Only the end of a file's name is looked at, and its bytes are only ever read as text. */
async function textOf(file: File | undefined, pasted: string): Promise<string> {
  if (!file || file.size === 0) return pasted
  const text = await file.text()
  return /\.html?$/i.test(file.name) ? htmlToText(text) : text
}

export const draftRoutes = new Hono<DeskEnv>()
  .get('/draft', role('read'), (c) => page(c, <DraftPage who={c.var.who} />))
  // Answers from the draft and stores nothing of it.
  .post('/draft', role('read'), async (c) => {
    const form = Form.safeParse(await c.req.parseBody())
    if (!form.success) return again(c, 'Only text, Markdown and HTML can be checked.')
    const { title, file, to } = form.data
    const text = (await textOf(file, form.data.text)).replaceAll('\r\n', '\n')
    if (text.trim() === '') return again(c, 'There is no text in it.')
    if (text.length > MAX_TEXT)
      return again(c, `At most ${MAX_TEXT.toLocaleString('en')} characters at a time.`)
    const checked = await checkDraft(c.var.db, { text, ...(title ? { title } : {}), published: c.var.now })
    if (to === 'report')
      return c.body(reportOf(title, checked), 200, {
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': 'attachment; filename="draft-check.md"',
        'x-content-type-options': 'nosniff',
      })
    return page(c, <DraftPage who={c.var.who} draft={{ title, text }} checked={checked} />)
  })

const again = (c: DeskContext, error: string) => page(c, <DraftPage who={c.var.who} error={error} />, 422)
