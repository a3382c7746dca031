import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { textFromHtml } from '../../src/claims/text/from-html.ts'

test('headings, lists and tables become lines', () => {
  const html =
    '<h2>Fleet</h2><p>Two\n sites.</p><ul><li>One <b>big</b></li><li>Two</li></ul><table><tr><th>Site</th><th>Power (MW)</th></tr><tr><td>Elk</td><td>40</td></tr></table><script>var x = 5</script>'
  expect(textFromHtml(html)).toBe('Fleet\nTwo sites.\n- One big\n- Two\n| Site | Power (MW) |\n| Elk | 40 |')
})

test('the head of a column gives its cells their unit and time', () => {
  const text = textFromHtml(
    '<p>Installed power of Brevik Data</p><table><tr><th>Site</th><th>2025 capacity (MW)</th><th>2027 capacity (MW)</th></tr><tr><td>Elk River</td><td>40</td><td>120</td></tr></table>',
  )
  const claims = extract(text, { published: '2026-02-01' }).claims
  expect(claims.map((c) => [c.metric, c.subject, c.value, c.unit, c.period, c.quote])).toEqual([
    ['power_capacity', 'Elk River', '40', 'MW', '2025', '40'],
    ['power_capacity', 'Elk River', '120', 'MW', '2027', '120'],
  ])
})

test('"in millions" above a table scales its money', () => {
  const text = textFromHtml(
    '<table><tr><th>(in $ millions)</th><th>Q1 2026</th><th>Q1 2025</th></tr><tr><td>Revenue</td><td>$412</td><td>$365</td></tr></table>',
  )
  const claims = extract(text, { published: '2026-05-01' }).claims
  expect(claims.map((c) => [c.metric, c.value, c.period])).toEqual([
    ['revenue', '412000000', '2026-Q1'],
    ['revenue', '365000000', '2025-Q1'],
  ])
})

test('broken HTML still gives text', () => {
  expect(textFromHtml('<p>5 MW<table><tr><td>a<td>b</p></div>')).toContain('5 MW')
})
