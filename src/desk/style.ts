/** What the desk adds to the readers' stylesheet, served as /desk/desk.css. */
export const DESK_STYLE = `
body.desk header.site, body.desk main, body.desk footer.site { max-width: 84rem }
.brand span { font: 600 var(--s2)/1 var(--sans); color: var(--accent); letter-spacing: .02em }
.who { margin-left: auto }
kbd { font: 600 .75rem/1 var(--sans); padding: .1rem .35rem; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .25rem; color: var(--quiet); background: var(--paper); white-space: nowrap }
.no-keys kbd, .no-keys .keys { display: none }
textarea { font: inherit; font-size: var(--s2); line-height: 1.5; width: 100%; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: .35rem; padding: .5rem .65rem; resize: vertical }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--paper) }
button.primary:hover { border-color: var(--ink) }
button.primary kbd { color: inherit; background: transparent; border-color: currentColor; opacity: .8 }
.notice, .refusal { padding: .75rem 1.1rem; border-left: 4px solid var(--accent); background: var(--card); margin-bottom: 1.25rem }
.refusal { border-color: var(--alert); background: var(--alert-tint) }
.theirs { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); white-space: pre-wrap }
.door { max-width: 30rem; margin: 6vh auto }
.door form { display: grid; gap: .5rem; margin: 1.5rem 0 } .door form > * { width: 100% }
.door label { font-weight: 600 }
.kept { margin-top: 1rem } .kept textarea { margin-top: .5rem }
.head { display: flex; flex-wrap: wrap; gap: 1rem 2rem; justify-content: space-between; align-items: end; margin-bottom: 1.25rem }
.head button { min-height: 2.9rem; padding-inline: 1.1rem }
.pills .count { color: var(--quiet); font-variant-numeric: tabular-nums; margin-left: .15rem }
.pills a[aria-current] .count { color: inherit; opacity: .75 }

.queue { list-style: none; padding: 0; margin-top: 1.25rem; border-top: 2px solid var(--ink) }
.item { display: grid; grid-template-columns: 3.25rem 15rem minmax(0, 1fr); gap: .25rem 1.5rem; padding: 1rem .5rem; border-bottom: 1px solid var(--line) }
.item:focus-within { background: var(--card); box-shadow: inset 4px 0 0 var(--accent) }
.item .points { font: 700 var(--s4)/1.2 var(--serif); text-align: right; color: var(--accent); font-variant-numeric: tabular-nums }
.item h2 { font: 600 1.0625rem/1.35 var(--sans); margin: 0 }
.item h2 a { color: inherit; text-decoration: none } .item h2 a:hover { text-decoration: underline }
.item .number { font-size: var(--s4) } .item .unit, .item .qualifier { font-size: var(--s2) }
.item blockquote { color: var(--quiet); font-size: var(--s2); margin: .25rem 0 .4rem } .item mark { color: var(--ink) }
.why { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; padding: 0; font-size: var(--s1); color: var(--quiet) }
.why b { color: var(--ink); font-variant-numeric: tabular-nums }
.badge.taken { margin-left: .5rem; color: var(--warn) } .badge.published { color: var(--accent) } .badge.withdrawn { color: var(--alert) }

.work { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 2.5rem; align-items: start }
.proof { min-width: 0 }
.proof .hero { grid-template-columns: minmax(12rem, 1fr) minmax(0, 1.6fr); margin-top: .75rem; padding: 1.1rem 1.25rem }
.proof .hero .number { font-size: var(--s5) } .proof .hero .unit, .proof .hero .qualifier { font-size: var(--s3) }
.proof h2 { margin-top: 1.9rem }
.context { white-space: pre-wrap; max-height: 17rem; overflow: auto; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-left: 3px solid var(--mark); font-size: 1.0625rem; line-height: 1.6 }
.context mark { font-weight: 700; outline: 2px solid var(--mark) }
.scroll { overflow-x: auto }
.steps { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.25rem; margin: 0; font-size: var(--s2) }
.steps dt { color: var(--quiet); margin: 0 } .steps dd { margin: 0; overflow-wrap: anywhere }
.log { padding-left: 0; list-style: none; font-size: var(--s2) } .log li { padding: .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.review { padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); margin-top: .75rem }
.rationale { overflow-wrap: anywhere; margin-top: .4rem } .rationale > * + * { margin-top: .6rem }
.rationale h1, .rationale h2, .rationale h3 { font: 600 1rem/1.4 var(--sans); margin: .6rem 0 0 }
.evidence { font-size: var(--s2); padding-left: 1.1rem; overflow-wrap: anywhere; margin-top: .4rem }
.note { margin: .25rem 0 .5rem }
.badges { align-items: start } .badges .badge { padding: .15rem .55rem; margin: 0; border-left-width: 1px }
body.desk input[type=checkbox] { min-height: 0; vertical-align: middle }

.panel { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: 1.1rem 1.25rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--accent) }
.panel form { display: block } .panel .buttons form { display: inline }
.panel label { font-size: var(--s2); font-weight: 600; display: block }
fieldset { border: 0; padding: 0; margin: 0 0 .9rem } legend { font-size: var(--s2); font-weight: 600; padding: 0; margin-bottom: .4rem }
.ratings { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem }
.ratings legend { grid-column: 1 / -1 }
.panel .rating { display: flex; gap: .45rem; align-items: center; padding: .5rem .6rem; border: 1px solid var(--line); border-radius: .35rem; font-weight: 400; cursor: pointer; background: var(--paper); min-height: 3.1rem; line-height: 1.25 }
.rating span { flex: 1 }
.rating input { position: absolute; opacity: 0; min-height: 0 }
.rating:has(:checked) { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); font-weight: 600 }
.rating:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px }
.rating.supported:has(:checked) { background: var(--add) } .rating.refuted:has(:checked) { background: var(--cut) }
.rating.conflicting_evidence:has(:checked) { background: var(--mark) }
.quiet-button { border: 0; background: none; padding: .3rem 0; color: var(--accent); font-weight: 400; min-height: 0; text-align: left }
.consequences { font-size: var(--s1); color: var(--quiet); padding-left: 1rem; margin: .6rem 0 }
.buttons { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .5rem }
.state { margin-top: .4rem } .state:empty { display: none }
details { margin-top: .5rem } summary { cursor: pointer; font-size: var(--s2); font-weight: 600; padding: .3rem 0 }
.acts { margin-top: 1.1rem; padding-top: .6rem; border-top: 1px solid var(--line) } .acts > p { margin-top: .5rem; font-size: var(--s2) }
.evidence-row { display: grid; grid-template-columns: 1fr 8.5rem; gap: .3rem; margin: .4rem 0 } .evidence-row input { width: 100% } .evidence-row input:nth-child(2) { grid-row: 2; grid-column: 1 / -1 }
.panel .grid { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem .6rem; padding: .4rem 0 .6rem }
.grid input, .grid select { width: 100%; font-weight: 400 } .grid .wide, .grid p, .grid button { grid-column: 1 / -1 } .grid textarea { font-weight: 400 }
.stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; align-items: start; max-width: 46rem } .stack > label { font-weight: 600; font-size: var(--s2) } .stack > label > input:not([type=checkbox]), .stack > label > select { display: block; width: 100%; max-width: 32rem; font-weight: 400 } .stack > label > textarea { font-weight: 400 }
.channels { display: flex; gap: .4rem 1.1rem; flex-wrap: wrap; margin: .4rem 0 1.2rem } .channels [aria-current] { font-weight: 700; color: inherit; text-decoration: none } .stack > button { justify-self: start }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem 1rem; max-width: 32rem } .stack .pair label { font-weight: 600; font-size: var(--s2) } .pair input, .pair select { display: block; width: 100%; font-weight: 400 }
.stack fieldset { margin: 0 } .stack fieldset label { display: block; font-weight: 400; font-size: var(--s2); padding: .15rem 0 }
.settings { margin: .75rem 0 1rem }
.posted { padding: 1rem 1.25rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: .35rem; overflow-wrap: anywhere }
.posted h3 { margin: 0; font: 600 1.0625rem/1.4 var(--sans) } .posted h3 + p { color: var(--quiet); font: var(--s2)/1.5 var(--sans) }
.posted ul { list-style: none; padding: 0; margin: .75rem 0 0 } .posted li { padding: .7rem 0; border-top: 1px solid var(--line) }
.letter { font-family: var(--serif); font-size: 1rem; line-height: 1.6 }
.marked { white-space: pre-wrap; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); overflow-wrap: anywhere }
.marked mark.outside_range, .marked mark.contradicts_itself { background: var(--cut) } .marked mark.agrees { background: var(--add) } .marked mark a { color: inherit }
.verdict { padding: .9rem 1.1rem; border-left: 4px solid var(--line); background: var(--card); margin-top: .75rem }
.verdict.outside_range, .verdict.contradicts_itself { border-color: var(--alert) } .verdict.outdated, .verdict.misattributed { border-color: var(--warn) } .verdict.agrees { border-color: var(--accent) }
.suggestion { padding: .9rem .25rem; border-bottom: 1px solid var(--line) } .suggestion form { margin-top: .4rem }
form.filters input[name=address] { flex: 1 1 16rem; max-width: 32rem } td summary { white-space: nowrap } td:nth-child(2) > code { display: block; min-width: 24rem }
form.filters { gap: .5rem .75rem; margin-bottom: 1rem } .pills + form.filters { margin: .9rem 0 0 } .filters select { width: auto; max-width: 15rem } .filters button { min-height: 0; padding: .35rem .8rem }
.scroll thead th { white-space: nowrap }
.audit th, .audit td:not(:last-child) { white-space: nowrap } .audit td:last-child { min-width: 16rem } .audit td.to { white-space: normal; min-width: 10rem; overflow-wrap: anywhere }
td form { display: inline-flex } td code { overflow-wrap: anywhere }

.undo { justify-content: flex-end; margin-bottom: 1rem; gap: .75rem } .undo button { min-height: 0; padding: .25rem .6rem }
.lease { justify-content: space-between; margin-bottom: .6rem } .panel form.lease { display: flex }
.note-box { margin-top: 1rem; padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--accent) }
.note-box label { font-size: var(--s2); font-weight: 600 } .note-box textarea { margin: .35rem 0 .5rem } .note-box button { min-height: 0; padding: .25rem .6rem }
.proof > .why { margin-top: .75rem }
#help { max-width: min(36rem, calc(100vw - 2rem)); padding: 1.25rem 1.5rem; color: var(--ink); background: var(--card); border: 1px solid var(--quiet); border-radius: .5rem }
#help::backdrop { background: rgb(0 0 0 / .45) }
#help h2 { margin: 0 0 .75rem } #help dl { margin: 0 } #help dl > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 1rem; padding: .2rem 0 } #help dt, #help dd { margin: 0 } #help kbd + kbd { margin-left: .25rem } #help p { margin: .9rem 0 .6rem }
.jump { display: none }

@media (max-width: 46rem) { td:nth-child(2) > code { min-width: 0 } }
@media (max-width: 62rem) {
  .work { grid-template-columns: minmax(0, 1fr) } .panel { position: static; max-height: none }
  .jump { display: block; position: sticky; bottom: 0; z-index: 1; padding: .75rem; margin: 1rem -1.25rem 0; text-align: center; font-weight: 600; background: var(--accent); color: var(--paper); text-decoration: none }
}
@media (max-width: 46rem) {
  .proof .hero { grid-template-columns: minmax(0, 1fr) }
  .evidence-row { grid-template-columns: minmax(0, 1fr) }
  .item { grid-template-columns: 2.5rem minmax(0, 1fr) } .item > :last-child { grid-column: 2 }
  .who { margin-left: 0 }
}
`
