/** Pictures of our own, drawn here: nothing is loaded from elsewhere. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5d57"/><path d="M6 22h8v-8h7V8h5" fill="none" stroke="#fff" stroke-width="3"/></svg>`

/** Shown where a page is shared; served as the PNG in card-png.ts. */
export const SOCIAL_CARD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#fbfaf7"/><path d="M90 470h330V330h260V190h430" fill="none" stroke="#0b5d57" stroke-width="14"/><text x="90" y="150" font-family="Georgia,serif" font-weight="700" font-size="84" fill="#16202c">Claimline</text><text x="90" y="560" font-family="Georgia,serif" font-size="42" fill="#54616f">The numbers in the news, and what became of them</text></svg>`
