/** The one script, served as /script.js: pages are complete without it. */
export const SCRIPT = `(() => {
  const day = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
  const local = new Intl.DateTimeFormat('en-GB', { ...day, timeZoneName: 'short' })
  for (const time of document.querySelectorAll('time[data-local]')) {
    time.textContent = local.format(new Date(time.dateTime))
  }
  const reader = document.querySelector('.reader')
  if (!reader) return
  const input = reader.querySelector('input')
  const output = reader.querySelector('output')
  const marks = [...document.querySelectorAll('.chart .mark[data-i]')]
  const show = (i) => {
    for (const mark of marks) mark.classList.toggle('read', mark.dataset.i === String(i))
    const mark = marks.find((m) => m.dataset.i === String(i))
    if (!mark) return
    output.textContent = mark.dataset.words
    input.setAttribute('aria-valuetext', mark.dataset.words)
  }
  reader.hidden = false
  input.addEventListener('input', () => show(input.value))
  input.addEventListener('focus', () => show(input.value))
  const nearest = (chart, event) => {
    const away = (mark) => {
      const box = mark.querySelector('.ring').getBoundingClientRect()
      return Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY)
    }
    const own = marks.filter((m) => m.ownerSVGElement === chart)
    const mark = own.reduce((a, b) => (away(b) < away(a) ? b : a))
    return away(mark) < 60 ? mark : null
  }
  for (const chart of document.querySelectorAll('.chart')) {
    chart.addEventListener('pointermove', (event) => {
      const mark = nearest(chart, event)
      if (!mark) return
      input.value = mark.dataset.i
      show(mark.dataset.i)
    })
    chart.addEventListener('click', (event) => {
      const mark = nearest(chart, event)
      if (mark) location.assign(mark.dataset.href)
    })
  }
})()
`
