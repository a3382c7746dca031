/** Any of these makes a text one of ours. */
const STRONG =
  /\b(?:bitcoins?|btc|ethereum|crypto\w{0,12}|blockchains?|stablecoins?|tether|solana|defi|tokeni[sz](?:ed|es|ing|ation)|hash ?rates?|hashprice|exahash(?:es)?|[ept]h\/s|asics?|nvidia|gpus?|npus?|tpus?|ai|a\.i\.|artificial intelligence|semiconductors?|chip ?makers?|ai chips?|llms?|language models?|machine learning|openai|anthropic|chatgpt|mistral|llama|gemini|deepseek|qwen|data ?cent(?:er|re)s?|edge computing|hyperscalers?)\b/i

/** Two different ones of these do as well. */
const WEAK =
  /\b(?:miners?|mining|difficulty|halving|chips?|inference|tokens?|processors?|accelerators?|servers?|cloud|electricity|megawatts?|gigawatts?|[mg]w|kwh|power|grid|energy|foundry|wafers?|latency|tops)\b/gi

/** A text is judged by its beginning: what an article is about stands there. */
const JUDGED = 6000

/**
 * Whether a text is about crypto mining, AI or what they live on. Feeds carry all sorts of news; figures of a phone
 * sale or a code listing are no claims anybody here looks for.
 */
export function isOnTopic(text: string): boolean {
  const beginning = text.slice(0, JUDGED)
  if (STRONG.test(beginning)) return true
  const weak = new Set<string>()
  for (const [word] of beginning.matchAll(WEAK)) {
    weak.add(word.toLowerCase().replace(/s$/, ''))
    if (weak.size === 2) return true
  }
  return false
}
