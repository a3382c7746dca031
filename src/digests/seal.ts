const IV_BYTES = 12

const keyOf = async (key: string) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
const aad = (owner: string) => new TextEncoder().encode(owner)

/** Encrypts a secret for one owner (AES-256-GCM): a sealed text moved to another row does not open there. */
export async function seal(secret: unknown, key: string, owner: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const text = new TextEncoder().encode(JSON.stringify(secret))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: aad(owner) },
    await keyOf(key),
    text,
  )
  return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)))
}

/** What was sealed; null where the key or the owner is another, or the text was tampered with. */
export async function unseal(sealed: string, key: string, owner: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(sealed), (c) => c.charCodeAt(0))
  const [iv, body] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)]
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: aad(owner) },
      await keyOf(key),
      body,
    )
    return JSON.parse(new TextDecoder().decode(opened))
  } catch {
    return null
  }
}
