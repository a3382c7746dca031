/** The one stylesheet, served as /style.css. */
export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#16202c, #e6ebf0); --quiet: light-dark(#54616f, #9fb0c0);
  --paper: light-dark(#fbfaf7, #11161c); --card: light-dark(#fff, #19212a); --line: light-dark(#dfdcd4, #2c3742);
  --accent: light-dark(#0b5d57, #62cfc2); --mark: light-dark(#fff0b8, #4d4210); --alert: light-dark(#9c2b12, #ffab91); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
a { color: var(--accent) }
header.site, main, footer.site { max-width: 62rem; margin: 0 auto; padding: 0 1rem }
header.site { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: baseline; padding-top: 1.5rem }
header.site p { margin: 0; color: var(--quiet) }
.brand { font: 700 1.6rem/1.2 Georgia, serif; color: var(--ink); text-decoration: none }
.topics { display: flex; gap: .5rem; margin: 1.25rem 0 }
.topics a { padding: .3rem .9rem; border: 1px solid var(--line); border-radius: 2rem; text-decoration: none }
.topics a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--paper) }
.day h2 { font-size: .95rem; font-weight: 600; color: var(--quiet); border-bottom: 1px solid var(--line); padding-bottom: .3rem; margin: 2rem 0 1rem }
.claim { display: grid; grid-template-columns: minmax(11rem, 15rem) 1fr; gap: .25rem 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 .75rem }
.claim p, .claim h3 { margin: 0 }
.figure { font: 600 1.7rem/1.15 Georgia, serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
.claim h3 { font-size: 1rem }
.tag { font-weight: 500; font-size: .8rem; border: 1px solid currentColor; border-radius: 1rem; padding: .05rem .55rem; margin-left: .5rem; color: var(--quiet) }
.tag.alert, .before { color: var(--alert) }
.what, .source { color: var(--quiet) }
blockquote { margin: .6rem 0; padding-left: .8rem; border-left: 3px solid var(--line); font-family: Georgia, serif; overflow-wrap: anywhere }
mark { background: var(--mark); color: inherit; padding: 0 .1em }
.source b { color: var(--ink) }
.empty { padding: 2rem; border: 1px dashed var(--line); border-radius: .5rem }
footer.site { padding-block: 2rem; color: var(--quiet); font-size: .9rem }
.visually-hidden, .skip:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
@media (max-width: 40rem) { .claim { grid-template-columns: 1fr } }
`

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5d57"/><path d="M6 22h8v-8h7V8h5" fill="none" stroke="#fff" stroke-width="3"/></svg>`
