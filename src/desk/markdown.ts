import { micromark } from 'micromark'

/** Constructs that would fetch from elsewhere or carry markup through. */
const NOT_HERE = ['labelStartImage', 'htmlFlow', 'htmlText']

/**
 * Editors' Markdown as HTML that is safe to show: no markup, no images, links to http(s) and mail only, and none that
 * vouches for its target.
 */
export const renderMarkdown = (text: string): string =>
  micromark(text, { extensions: [{ disable: { null: NOT_HERE } }] }).replaceAll(
    '<a href="',
    '<a rel="noopener nofollow ugc" href="',
  )
