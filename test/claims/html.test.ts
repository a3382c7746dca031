import { expect, test } from 'vitest'
import { htmlToText } from '../../src/articles/html-text.ts'
import { extract } from '../../src/claims/extract.ts'

test('headings, lists and tables become lines', () => {
  const html =
    '<h2>Fleet</h2><p>Two\n sites.</p><ul><li>One <b>big</b></li><li>Two</li></ul><table><tr><th>Site</th><th>Power (MW)</th></tr><tr><td>Elk</td><td>40</td></tr></table><script>var x = 5</script>'
  expect(htmlToText(html)).toBe('Fleet\nTwo sites.\n- One big\n- Two\n| Site | Power (MW) |\n| Elk | 40 |')
})

test('the head of a column gives its cells their unit and time', () => {
  const text = htmlToText(
    '<p>Installed power of Brevik Data</p><table><tr><th>Site</th><th>2025 capacity (MW)</th><th>2027 capacity (MW)</th></tr><tr><td>Elk River</td><td>40</td><td>120</td></tr></table>',
  )
  const claims = extract(text, { published: '2026-02-01' }).claims
  expect(claims.map((c) => [c.metric, c.subject, c.value, c.unit, c.period, c.quote])).toEqual([
    ['power_capacity', 'Elk River', '40', 'MW', '2025', '40'],
    ['power_capacity', 'Elk River', '120', 'MW', '2027', '120'],
  ])
})

test('"in millions" above a table scales its money', () => {
  const text = htmlToText(
    '<table><tr><th>(in $ millions)</th><th>Q1 2026</th><th>Q1 2025</th></tr><tr><td>Revenue</td><td>$412</td><td>$365</td></tr></table>',
  )
  const claims = extract(text, { published: '2026-05-01' }).claims
  expect(claims.map((c) => [c.metric, c.value, c.period])).toEqual([
    ['revenue', '412000000', '2026-Q1'],
    ['revenue', '365000000', '2025-Q1'],
  ])
})

test('bare cells of money rows are money where a head gives scale and currency; in brackets they are below zero', () => {
  const text = htmlToText(
    '<table><tr><th>($ in thousands)</th><th>Q1 2026</th><th>Q1 2025</th></tr><tr><td>Revenue</td><td>41,200</td><td>36,500</td></tr><tr><td>Operating income (loss)</td><td>(2,150)</td><td>1,020</td></tr><tr><td>Employees</td><td>412</td><td>388</td></tr></table>',
  )
  const claims = extract(text, { published: '2026-05-01' }).claims
  expect(claims.map((c) => [c.metric, c.value, c.period])).toEqual([
    ['revenue', '41200000', '2026-Q1'],
    ['revenue', '36500000', '2025-Q1'],
    ['operating_profit', '-2150000', '2026-Q1'],
    ['operating_profit', '1020000', '2025-Q1'],
  ])
})

test('a list under a heading is read by the labels of its items', () => {
  const text = htmlToText(
    '<h2>Production update, May 2026</h2><ul><li>Bitcoin mined: <b>388</b></li><li>BTC holdings: 4,417</li><li>Hashrate (EH/s): 15.9</li><li>Machines online: 58,300</li><li>Employees: 212</li></ul>',
  )
  const claims = extract(text, { published: '2026-06-03' }).claims
  expect(claims.map((c) => [c.metric, c.value, c.period])).toEqual([
    ['btc_production', '388', '2026-05'],
    ['btc_holdings', '4417', '2026-05'],
    ['company_hashrate', '15.9', '2026-05'],
    ['machine_count', '58300', '2026-05'],
  ])
})

test('broken HTML still gives text', () => {
  expect(htmlToText('<p>5 MW<table><tr><td>a<td>b</p></div>')).toContain('5 MW')
})

test('a table that only lays the page out is its lines, with the tables inside it', () => {
  const cell = '<p>Halden</p><p>April</p><p>It ran.</p><p>It grew.</p><p>It paid.</p>'
  expect(htmlToText(`<table><tr><td>Menu<td>${cell}</table>`)).toBe(
    'Menu\nHalden\nApril\nIt ran.\nIt grew.\nIt paid.',
  )
  expect(htmlToText('<table><tr><td>Left<td><table><tr><td>MW<td>40</table>after</table><p>end</p>')).toBe(
    'Left\n| MW | 40 |\nafter\nend',
  )
  expect(htmlToText('<table><tr><td></td><td>2025</td></tr><tr><td>MW</td><td>40</td></tr></table>')).toBe(
    '|  | 2025 |\n| MW | 40 |',
  )
})

test('preformatted text keeps its lines and columns', () => {
  const claims = extract(
    htmlToText(
      '<h3>Halden Mining, April 2026</h3><pre>\n                   April    March\nBitcoin mined        212      198\nBitcoin held       1,204    1,100\n</pre>',
    ),
    { published: '2026-05-04' },
  ).claims
  expect(claims.map((c) => [c.metric, c.value, c.period])).toEqual([
    ['btc_production', '212', '2026-04'],
    ['btc_production', '198', '2026-03'],
    ['btc_holdings', '1204', '2026-04'],
    ['btc_holdings', '1100', '2026-03'],
  ])
})
