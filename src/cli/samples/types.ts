import type { PublisherId } from './publishers.ts'

/** A later change of an article's text. Without `note` it is a silent edit: the feed still shows the old date. */
export interface SampleEdit {
  /** Day of the walk on which the new text stands. */
  day: number
  from: string
  to: string
  /** Correction note, appended as a last paragraph; the feed then shows a new update time. */
  note?: string
}

/** One sample article. Texts may hold date words in braces (see dates.ts), so that they always read as recent. */
export interface SampleArticle {
  /** Last part of its address, unique among all publishers. */
  id: string
  publisher: PublisherId
  /** Days after the start of the walk on which it appears, and the hour (UTC). */
  day: number
  hour: number
  title: string
  author: string
  /** Paragraphs, separated by an empty line. */
  body: string
  edits?: readonly SampleEdit[]
  /** Day on which the publisher takes it down: gone from the feed, 410 at its address. */
  withdrawn?: number
}

/** An article as it stands at one moment: date words filled in, edits applied. */
export interface PublishedArticle {
  id: string
  publisher: PublisherId
  /** Address on the sample server. */
  url: string
  title: string
  author: string
  paragraphs: string[]
  published: Date
  /** Differs from `published` only after an announced change. */
  updated: Date
}
