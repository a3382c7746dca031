/** The one script, served as /script.js: pages are complete without it. */
export const SCRIPT = `(() => {
  const day = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
  const local = new Intl.DateTimeFormat('en-GB', { ...day, timeZoneName: 'short' })
  for (const time of document.querySelectorAll('time[data-local]')) {
    time.textContent = local.format(new Date(time.dateTime))
  }
})()
`
