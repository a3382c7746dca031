/** Colours and type, light and dark. */
export const THEME = `:root { color-scheme: light dark;
  --ink: light-dark(#17202a, #e8ecf0); --quiet: light-dark(#55616e, #a3b2c0); --paper: light-dark(#fbfaf7, #10151b);
  --card: light-dark(#fff, #182029); --line: light-dark(#dedbd3, #2d3843); --accent: light-dark(#0b5d57, #6ad3c6);
  --mark: light-dark(#ffefb3, #514513); --alert: light-dark(#9a2a10, #ffb09a); --alert-tint: light-dark(#fdf0ec, #33201b);
  --warn: light-dark(#7a4a00, #f2c46d); --up: light-dark(#1d5fa8, #8ec1ff); --down: light-dark(#9a3d00, #ffb37a);
  --add: light-dark(#d8f0dc, #1d4429); --cut: light-dark(#fbdcd5, #55241a);
  --serif: 'Iowan Old Style', Charter, 'Bitstream Charter', Georgia, 'DejaVu Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
  --s1: .8125rem; --s2: .9375rem; --s3: 1.0625rem; --s4: 1.375rem; --s5: 1.875rem; --s6: 2.75rem }`

/** The one stylesheet, served as /style.css: colours and type first, then the frame, then the parts. */
export const STYLE = `
${THEME}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; font: var(--s3)/1.55 var(--sans); font-size: 1rem; color: var(--ink); background: var(--paper); overflow-wrap: break-word }
h1, h2, h3, p, ol, ul, blockquote, figure, table { margin: 0 }
h1 { font: 700 var(--s5)/1.2 var(--serif); text-wrap: balance }
h2 { font: 700 var(--s4)/1.25 var(--serif); margin: 2.5rem 0 .75rem }
h3, h4 { font-size: 1rem; line-height: 1.4; margin: 0 }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em }
/* a name in Arabic or Hebrew turns nothing round but itself */
a, b, time, th, td, .title { unicode-bidi: isolate }
a:hover { text-decoration-thickness: .12em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px }
main:focus { outline: none }
s { text-decoration-thickness: .06em }
code { font-size: .9em }
.nowrap { white-space: nowrap }
.quiet { color: var(--quiet); font-size: var(--s2) }
.visually-hidden, .skip:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
.skip:focus { position: absolute; left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--card); z-index: 1 }

header.site, main, footer.site { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem }
header.site { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding-block: 1rem; border-bottom: 1px solid var(--line) }
.brand { font: 700 1.5rem/1.2 var(--serif); color: var(--ink); text-decoration: none }
header.site nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0 }
header.site nav a { color: var(--ink); text-decoration: none; padding: .35rem 0; display: inline-block; border-bottom: 2px solid transparent }
header.site nav a:hover { border-color: var(--line) }
header.site nav a[aria-current] { border-color: var(--accent); font-weight: 600 }
search { margin-left: auto }
form { display: flex; gap: .4rem; align-items: center; flex-wrap: wrap }
input, select, button, .button { font: inherit; font-size: var(--s2); color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: .35rem; padding: .4rem .65rem; min-height: 2.4rem; max-width: 100% }
button, .button { cursor: pointer; font-weight: 600; text-decoration: none; display: inline-block }
button:hover, .button:hover { border-color: var(--accent) }
search input { width: 12rem }
main { padding-block: 1.75rem 1rem; min-height: 60vh }
footer.site { padding-block: 2rem 3rem; margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: var(--s2) }
p.lede, .lede p { color: var(--quiet); margin-top: .4rem; font-size: 1.0625rem; max-width: 56rem; text-wrap: pretty } .lede + table, .lede + .links { margin-top: 1.5rem }
h1 .subject { display: block; font: 400 var(--s4)/1.35 var(--serif); color: var(--quiet) }
.crumbs { font-size: var(--s2); color: var(--quiet); margin-bottom: .75rem }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; margin: .25rem 0 0; font-size: var(--s2) }
.pills { display: flex; flex-wrap: wrap; gap: .4rem }
.pills a { padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 2rem; text-decoration: none; color: var(--ink); background: var(--card) }
.pills a[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--paper) }
.more { margin: 2rem 0; text-align: center }
.empty p + p, .empty ul { margin-top: .6rem } .empty { padding: 2rem; border: 1px dashed var(--line); border-radius: .5rem; margin-top: 1.5rem }

.day h3 { font: 600 var(--s2)/1.4 var(--sans); color: var(--quiet); margin: 2rem 0 0; padding-bottom: .4rem; border-bottom: 2px solid var(--ink) }
.from { border-bottom: 1px solid var(--line); padding: 1rem 0 .35rem }
.origin { font-size: var(--s2); color: var(--quiet) } .origin > a { color: inherit; text-decoration: none } .origin > a:hover { text-decoration: underline }
.origin .title { font: 600 var(--s3)/1.4 var(--serif); color: var(--ink); margin-left: .35rem }
.from .claim { padding: .7rem 0; border: 0 } .from .number { font-size: var(--s4) }
.pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 2rem }
.pairs .claim { grid-template-columns: minmax(0, 1fr); align-content: start }
h1 + .visually-hidden + .claim { margin-top: 1rem }
.claim { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: .25rem 2rem; padding: 1.15rem 0; border-bottom: 1px solid var(--line) }
.figure { font-family: var(--serif); line-height: 1.15; overflow-wrap: anywhere }
.figure .number { font-weight: 700; font-size: var(--s5); font-variant-numeric: lining-nums tabular-nums }
.figure .number.long { font-size: var(--s4); white-space: nowrap }
.figure .qualifier { display: block; font-size: var(--s3); color: var(--quiet); font-style: italic }
.figure .unit { font-size: var(--s3); color: var(--quiet) }
.change { font-size: var(--s2); margin-top: .3rem; color: var(--quiet) }
.change b { color: var(--ink) }
.change.up b { color: var(--up) } .change.down b { color: var(--down) }
.claim .name { font-size: 1rem; line-height: 1.4; margin: 0 }
.claim .name a { color: inherit; text-decoration: none }
.claim .name a:hover { text-decoration: underline }
.subject { font-weight: 400 }
.badges { display: flex; flex-wrap: wrap; gap: .35rem; margin: .35rem 0 }
.badge { font-size: var(--s1); font-weight: 600; line-height: 1.3; padding: .15rem .55rem; border: 1px solid currentColor; border-radius: .25rem; color: var(--quiet); white-space: nowrap }
.badge.edit, .badge.finding, .badge.retracted { color: var(--alert); background: var(--alert-tint) }
.badge.conflict { color: var(--warn) }
.badge.forecast, .badge.target, .badge.estimate { border-style: dashed }
blockquote { font-family: var(--serif); overflow-wrap: anywhere }
.claim blockquote { color: var(--quiet); margin: .3rem 0; font-size: var(--s2) }
.claim mark { color: var(--ink) }
mark { background: var(--mark); color: inherit; padding: .05em .15em; border-radius: .15em }
.source { font-size: var(--s2); color: var(--quiet) }
.source a { color: inherit }
.source b { color: var(--ink) }
.rival { font-size: var(--s2); margin-top: .2rem }
.rival, .rival a { color: var(--warn) }

.hero { display: grid; grid-template-columns: minmax(15rem, 1fr) minmax(0, 2fr); gap: 1rem 2.5rem; margin-top: 1.25rem; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--ink) }
.figure .unit { white-space: nowrap }
.hero .number { font-size: var(--s6) } .hero .number.long { font-size: var(--s5) }
.hero .unit, .hero .qualifier { font-size: var(--s4) }
.hero blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid var(--mark); font-size: 1.125rem }
.says { font-size: 1.0625rem }
table { border-collapse: collapse; width: 100%; font-size: var(--s2) }
th, td { text-align: left; padding: .45rem 1.25rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; overflow-wrap: anywhere }
thead th { font-weight: 600; color: var(--quiet); border-bottom-color: var(--ink) }
.num { text-align: right; font-variant-numeric: tabular-nums }
tr.self th { font-weight: 600 }
.sum th, .sum td { font-weight: 600 }
.check { padding: 1rem 1.25rem; border-left: 4px solid var(--alert); background: var(--card); margin-bottom: 1rem }
summary { cursor: pointer; color: var(--accent); font-size: var(--s2); margin-top: .4rem }
.check table { margin-top: .75rem } table + p { margin-top: .6rem } p + .check { margin-top: 1rem }
.revisions, .chain { padding: 0; list-style: none }
.revisions > li { display: grid; grid-template-columns: minmax(12rem, 1fr) minmax(0, 3fr); gap: .25rem 2rem; padding: 1.25rem 0; border-bottom: 1px solid var(--line) }
.revisions > li:target { background: var(--card); box-shadow: -.5rem 0 0 var(--card), -.75rem 0 0 var(--accent) }
.revisions blockquote { font-size: var(--s2); margin: .5rem 0 }
.reason.publisher_edit, .reason.retracted { color: var(--alert) }
.note { font-style: italic }
.versions { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin: .75rem 0 }
.versions figure { background: var(--card); border: 1px solid var(--line); padding: .75rem 1rem; min-width: 0 }
figcaption { font-size: var(--s1); color: var(--quiet) }
ins { background: var(--add); text-decoration: underline; text-decoration-thickness: .1em }
del { background: var(--cut) } del + ins { margin-left: .2em }
.chain li { padding: .75rem 0 .75rem 1.25rem; border-left: 2px solid var(--line); position: relative }
.chain li::before { content: ''; position: absolute; left: -.4rem; top: 1.2rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--quiet) }
.chain li:first-child::before { background: var(--accent); border-color: var(--accent) }
.said { font-family: var(--serif); color: var(--quiet); font-size: var(--s2) }
.cite { font-family: var(--serif); padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); overflow-wrap: anywhere; user-select: all }

.past { padding: .6rem 1rem; margin-top: 1rem; background: var(--mark); border-left: 4px solid var(--warn) }
.plot { margin-top: 1.75rem }
.chart { display: block; width: 100%; height: auto; font: 13px var(--sans); fill: var(--quiet); overflow: visible }
.chart.narrow { display: none }
.chart .axis-title { font-weight: 600 }
.grid line, .tick line { stroke: var(--line) } .grid.zero line, .tick line { stroke: var(--quiet) } .figure-label { font-weight: 400 }
.c0 { --c: light-dark(#0067a8, #5db8f0) } .c1 { --c: light-dark(#b84a00, #ff9c52) } .c2 { --c: light-dark(#00724f, #3ecf9b) }
.c3 { --c: light-dark(#96437a, #ea9fc9) } .c4 { --c: light-dark(#6d5600, #e5cb55) } .c5 { --c: light-dark(#4b5560, #c3ccd5) } .key-ink { --c: var(--quiet) }
.chart .label { fill: var(--c); font-weight: 600; font-size: 12.5px; paint-order: stroke; stroke: var(--paper); stroke-width: 4px }
.line { fill: none; stroke: var(--c); stroke-width: 2 }
.line.expected { stroke-dasharray: 2 5; stroke-linecap: round; opacity: .8 }
.line.revised { stroke-width: 1.5; opacity: .7 }
.mark .dot { fill: var(--c); stroke: var(--paper); stroke-width: 1.5 }
.mark.expected .dot { fill: var(--paper); stroke: var(--c); stroke-width: 2.25; stroke-dasharray: 3 2 }
.mark.approx .dot { stroke: var(--c); stroke-width: 1; paint-order: stroke; fill-opacity: .55 }
.mark .arrow, .mark .bar { fill: none; stroke: var(--c); stroke-width: 2.5 }
.mark.expected .arrow, .mark.expected .bar { stroke-dasharray: 4 2 }
.mark.superseded, .mark.withdrawn { opacity: .45 }
.ring { fill: transparent; stroke: transparent; stroke-width: 2 }
.mark.read { opacity: 1 } .mark.read .ring { stroke: var(--ink) }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .5rem 0; font-size: var(--s2) }
.legend li { display: flex; gap: .4rem; align-items: center }
.key { width: 1.25rem; height: 1.25rem; flex: none; overflow: visible }
.reader { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; font-size: var(--s1); color: var(--quiet); min-height: 2.5rem }
.reader[hidden] { display: none }
.reader input { padding: 0; flex: 0 1 14rem; accent-color: var(--accent) }
.reader output { color: var(--ink); font-size: var(--s2); font-weight: 600; flex: 1 1 20rem }
.asof { margin-top: 1.25rem; font-size: var(--s2) }
tr.superseded td, tr.superseded th { color: var(--quiet) }

.key-cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1rem; list-style: none; padding: 0; margin: 1.5rem 0 0 }
.key-card { background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--ink); padding: 1rem 1.15rem; display: flex; flex-direction: column; gap: .35rem }
.key-cards.strip { grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: .75rem } .strip .number { font-size: var(--s4) } .strip .key-card { padding: .75rem .9rem }
.key-card .name { font: 600 var(--s2)/1.4 var(--sans); margin: 0 } .name a { color: inherit }
.key-card .source { margin-top: auto }
.agree { font-size: var(--s2); color: var(--quiet) } .spread .base { fill: none; stroke: var(--quiet) } .spread .end { fill: var(--c) } .spread .other { fill: var(--card); stroke: var(--c); stroke-width: 1.5 }
.spark, .spread { width: 100%; max-width: 20rem; height: auto; display: block } .spark .end { fill: var(--c) }
.rankings { display: grid; gap: 2rem }
caption { text-align: left; font-weight: 600; font-size: 1rem; padding-bottom: .5rem }
caption .quiet { font-weight: 400 }
.ranking th { width: 17%; overflow-wrap: break-word } .ranking .size { width: 53% } .ranking .size a { white-space: nowrap; color: var(--ink); font-weight: 600; text-decoration: none } .ranking .size a:hover { text-decoration: underline } .bar { vertical-align: -.1rem; margin-right: .5rem } .bar rect { fill: var(--c) } .bar .pale { opacity: .35 } .bar.open { margin-left: -.4rem } .bar.open path { fill: none; stroke: var(--c); stroke-width: 2 }
.ranking + .elsewhere { margin-top: .6rem }
@media (min-width: 46.01rem) { .due { table-layout: fixed } .due th:first-child { width: 33% } .due .num { width: 18% } .due :is(td, th):last-child { width: 13% } .came th:first-child { width: 27% } .came .num { width: 14% } .came :is(td, th):last-child { width: 25% } }
.feeds td { white-space: nowrap } .feeds td:last-child { white-space: normal; width: 40% }
.data { margin-top: 1.5rem } .past + table { margin-top: 1rem } .cite + p { margin-top: .5rem } .embed { margin-top: 2.5rem } .embed p { margin-top: .6rem; font-size: var(--s2) }
pre { margin: .25rem 0 0; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; user-select: all }
.embedded main { padding: .25rem; min-height: 0 } .embedded h1 { font-size: var(--s3) } .embedded blockquote { margin: .5rem 0; font-size: var(--s2) } .embedded .source { margin-top: .5rem }
.prose { max-width: 46rem } .prose h1 + p { margin-top: .75rem; font-size: 1.125rem } .prose p + p { margin-top: .75rem }
dt { margin-top: .75rem } dd { margin: .25rem 0 0 }
.state.failing, .state.stopped { color: var(--alert) }
.links { margin-top: 1rem; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center }
.changed h2 { margin-top: 2rem; margin-bottom: 0; padding-bottom: .4rem; border-bottom: 2px solid var(--alert) }

@media (max-width: 46rem) {
  .chart.wide { display: none } .chart.narrow { display: block }
  .rows thead { position: absolute; clip-path: inset(50%) }
  .feeds td:last-child { width: auto } .feeds td { white-space: normal }
  .ranking tr { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1rem; border-bottom: 1px solid var(--line); padding: .5rem 0 } .ranking th, .ranking td { border: 0; padding: 0; width: auto } .ranking .size { grid-row: 2; grid-column: 1 / 3; width: auto }
  .rows tr { display: flex; flex-wrap: wrap; gap: 0 .9rem; padding: .6rem 0; border-bottom: 1px solid var(--line) }
  .rows td, .rows th { border: 0; padding: .1rem 0 } .rows tr::before { content: ''; flex-basis: 100% } .rows th { order: -2; flex: 1 1 0; min-width: 45%; font-weight: 600 } .rows .num { order: -1; margin-left: auto; white-space: nowrap }
  .rows td[data-head]::before { content: attr(data-head) ' '; color: var(--quiet) } .rows td:empty { display: none } .feeds td:last-child, .rows td:only-of-type { flex-basis: 100% }
  h1 { font-size: 1.5rem }
  .claim, .hero, .revisions > li, .versions { grid-template-columns: minmax(0, 1fr) }
  .hero { padding: 1rem }
  .key-cards, .key-cards.strip { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .75rem } .key-card .number { font-size: 1.2rem } .key-card, .strip .key-card { padding: .6rem .7rem }
  header.site nav ul { gap: .25rem .8rem; font-size: .94rem }
  header.site { gap: .25rem 1.25rem; padding-block: .75rem } header.site nav { flex: 1 0 100%; order: 3; overflow-x: auto } header.site nav ul, .pills { flex-wrap: nowrap; white-space: nowrap }
  .pills { overflow-x: auto; max-width: 100%; padding-bottom: .25rem }
  search { margin-left: 0; flex: 1 } search form { flex-wrap: nowrap } search input { flex: 1; width: 0; padding-inline: .5rem } search button { padding-inline: .6rem }
  .origin .title { display: block; margin-left: 0 }
}
@media (max-width: 23rem) {
  search { flex: 1 0 100% } search form { flex-wrap: nowrap } search input { flex: 1; min-width: 0 }
  header.site nav { overflow: visible } header.site nav ul { flex-wrap: wrap }
}
@media print {
  :root { color-scheme: light }
  header.site nav, search, footer.site, .filters, .more, .skip, .reader, .asof, .embed, .data, summary { display: none }
  body { background: #fff; color: #000; font-size: 10.5pt }
  .claim, .revisions > li, .check { break-inside: avoid }
  .chain a[href^=http]::after, .hero .source a[href^=http]::after { content: ' (' attr(href) ')'; font-size: .8em }
}
`
