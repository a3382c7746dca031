import { htmlToText } from './html-text.ts'

/** The text claims are read from and quotes point into: the heading, an empty line, the body. */
export function articleText(title: string, bodyHtml: string): string {
  const heading = htmlToText(title).replaceAll('\n', ' ')
  const body = htmlToText(bodyHtml)
  return body.startsWith(heading) ? body : `${heading}\n\n${body}`
}
