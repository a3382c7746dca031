/**
 * Which peers workerd lets the Worker connect to. The address is checked at connect time, after DNS: a public name
 * that resolves to a private address, which the guarded fetch can't see, ends here.
 */
export const outbound = (allowPrivate: boolean) => ({
  network: {
    allow: allowPrivate ? ['public', 'private'] : ['public'],
    tlsOptions: { trustBrowserCas: true },
  },
})
