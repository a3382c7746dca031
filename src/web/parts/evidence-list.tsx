import type { PublishedReview } from '../../desk/read.ts'
import { safeUrl } from '../words.ts'
import { Day } from './time.tsx'

/** What a review rests on: each link with the words that count and the day they were seen; nothing where there is none. */
export const EvidenceList = (props: { evidence: PublishedReview['evidence']; class?: string }) =>
  props.evidence.length > 0 && (
    <ul class={props.class}>
      {props.evidence.map((e) => (
        <li>
          <a href={safeUrl(e.url)} rel="noopener nofollow external">
            {e.url}
          </a>
          {e.quote && <> “{e.quote}”</>}{' '}
          <span class="quiet">
            seen <Day at={e.accessed} />
          </span>
        </li>
      ))}
    </ul>
  )
