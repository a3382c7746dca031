import { withQuery } from '../paths.ts'
import { dayWords } from '../words.ts'

/** What to paste into another page to show a figure there: as it stands at any time, or as known on a day. */
export function EmbedCode(props: { address: string; title: string; height: number; day: string }) {
  const { address, title, height, day } = props
  const frame = (src: string, name: string) =>
    `<iframe src="${src}" title="${name.replaceAll('"', '&quot;')}" width="100%" height="${height}" loading="lazy"></iframe>`
  return (
    <details class="embed">
      <summary>Embed this</summary>
      <p>Live: changes when the figure does.</p>
      <pre tabindex={0}>
        <code>{frame(address, title)}</code>
      </pre>
      <p>Frozen: goes on showing what was known on {dayWords(day)}.</p>
      <pre tabindex={0}>
        <code>{frame(withQuery(address, { as_of: day }), `${title}, as known on ${dayWords(day)}`)}</code>
      </pre>
    </details>
  )
}
