import { groupBy } from '../../lib/group-by.ts'
import type { listAppearances } from '../../revisions/read.ts'
import { articlePath, publisherPath } from '../paths.ts'
import { Day } from './time.tsx'

export type PrintRow = Awaited<ReturnType<typeof listAppearances>>[number]

/** Every article that printed the claim, the first one first; one row an article. */
export function Chain({ appearances }: { appearances: PrintRow[] }) {
  const byArticle = groupBy(
    [...appearances].sort((a, b) => (a.appearance.saidAt < b.appearance.saidAt ? -1 : 1)),
    (a) => a.article.id,
  )
  const stories = new Set<string>()
  return (
    <ol class="chain">
      {[...byArticle.values()].map((said, i) => {
        const { article, publisher } = said.at(-1) as PrintRow
        const quotes = new Set(said.map((s) => s.appearance.quote))
        const copy = stories.has(article.storyId)
        stories.add(article.storyId)
        return (
          <li>
            <p>
              <Day at={(said[0] as PrintRow).appearance.saidAt} />{' '}
              <a href={publisherPath(publisher.id)}>
                <b>{publisher.name}</b>
              </a>
              : <a href={articlePath(article.id)}>{article.title}</a>{' '}
              <span class="quiet">
                {i === 0 ? '(first seen here)' : copy ? '(same text as an earlier one: not independent)' : ''}
              </span>
            </p>
            <p class="said">{[...quotes].map((quote) => `“${quote}”`).join(', then ')}</p>
          </li>
        )
      })}
    </ol>
  )
}
