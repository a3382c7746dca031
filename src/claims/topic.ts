import { METRICS, type MetricKey } from './metrics.ts'

export type Topic = 'mining' | 'ai' | 'both'

/** Words of a subject that say which of our topics it belongs to. */
const MINING =
  /\b(?:bitcoins?|btc|crypto\w*|min(?:e|es|er|ers|ing)|hash\w*|asics?|rigs?|coins?|ethereum|blockchain|halving)\b/i
const AI = [
  /\b(?:ai|edge|inference|llms?|models?|neural|npus?|gpus?|tpus?|tinyml|machine learning)\b/i,
  /\b(?:accelerators?|(?:micro)?chips?|chipsets?|semiconductors?|silicon|cameras?|wearables?|robot\w*)\b/i,
]

/**
 * The topic a figure belongs to: its metric's, or, where that serves both (a market's size, a site's power), what its
 * subject says, by name or by key: all claims of a series agree. A subject that speaks of neither, or of both, belongs to both.
 */
export function topicOf(metric: MetricKey, subject: string): Topic {
  const topic = METRICS.find((m) => m.key === metric)?.topic ?? 'both'
  if (topic !== 'both') return topic
  const [mining, ai] = [MINING.test(subject), AI.some((words) => words.test(subject))]
  return mining === ai ? 'both' : mining ? 'mining' : 'ai'
}
