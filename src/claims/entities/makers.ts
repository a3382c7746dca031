/** Who makes a product that news calls its firm by ("the ChatGPT maker"): `maker|product|product…`. */
const TABLE = `
OpenAI|ChatGPT|GPT-3|GPT-4|GPT-4o|GPT-5
Anthropic|Claude
Google|Gemini|Gemma
Meta|Llama
xAI|Grok
Mistral AI|Le Chat|Mixtral
Apple|iPhone|A19 Pro|M4
Nvidia|Jetson|H100|H200|Blackwell|Hopper
Bitmain|Antminer S9|Antminer S19|Antminer S21
MicroBT|Whatsminer M60
Canaan|Avalon
`

const makers = new Map<string, string>()
for (const line of TABLE.trim().split('\n')) {
  const [maker = '', ...products] = line.split('|')
  for (const product of products) makers.set(product.toLowerCase(), maker)
}

/** The firm that makes a product, by its name as the gazetteer has it; undefined where we do not know. */
export const makerOf = (product: string): string | undefined => makers.get(product.toLowerCase())
