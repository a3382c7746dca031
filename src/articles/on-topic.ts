/** Any of these makes a text one of ours. */
const STRONG =
  /\b(?:bitcoins?|btc|ethereum|crypto\w{0,12}|blockchains?|stablecoins?|tether|solana|defi|tokeni[sz](?:ed|es|ing|ation)|hash ?rates?|hashprice|exahash(?:es)?|[ept]h\/s|asics?|nvidia|gpus?|npus?|tpus?|ai|a\.i\.|artificial intelligence|semiconductors?|chip ?makers?|ai chips?|llms?|language models?|machine learning|openai|anthropic|chatgpt|mistral|llama|gemini|deepseek|qwen|data ?cent(?:er|re)s?|edge computing|hyperscalers?)\b/i

/** Two different ones of these close together do as well: each has other uses ("Power Users", a chip of a phone). */
const WEAK =
  /\b(?:miners?|mining|difficulty|halving|chips?|inference|tokens?|processors?|accelerators?|servers?|cloud|electricity|megawatts?|gigawatts?|[mg]w|kwh|power|grid|energy|foundry|wafers?|latency|tops)\b/gi

/** Characters between two words of one thought. */
const TOGETHER = 100

/** A text is judged by its beginning: what an article is about stands there. */
const JUDGED = 6000

/**
 * Whether a text is about crypto mining, AI or what they live on. Feeds carry all sorts of news; figures of a phone
 * sale or a code listing are no claims anybody here looks for.
 */
export function isOnTopic(text: string): boolean {
  const beginning = text.slice(0, JUDGED)
  if (STRONG.test(beginning)) return true
  let last: { word: string; end: number } | undefined
  for (const match of beginning.matchAll(WEAK)) {
    const word = match[0].toLowerCase().replace(/s$/, '')
    if (last && last.word !== word && match.index - last.end < TOGETHER) return true
    last = { word, end: match.index + match[0].length }
  }
  return false
}
