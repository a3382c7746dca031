/** The desk's one script, served as /desk/desk.js: single keys, text that survives, saving that is tried again. */
export const DESK_SCRIPT = `(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const store = { get: (k) => { try { return localStorage.getItem(k) } catch { return null } },
    set: (k, v) => { try { localStorage.setItem(k, v) } catch {} }, drop: (k) => { try { localStorage.removeItem(k) } catch {} } }

  for (const element of all('[data-into], [data-copy], .keys-toggle')) element.hidden = false

  // Single keys: never with a modifier, never while writing, and they can be turned off.
  const toggle = document.getElementById('keys')
  const on = () => store.get('desk:keys') !== 'off'
  document.body.classList.toggle('no-keys', !on())
  if (toggle) {
    toggle.checked = on()
    toggle.addEventListener('change', () => {
      store.set('desk:keys', toggle.checked ? 'on' : 'off')
      document.body.classList.toggle('no-keys', !toggle.checked)
    })
  }
  const writing = (el) => el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName) ||
    (el.tagName === 'INPUT' && !/^(radio|checkbox|submit|button)$/.test(el.type))
  const move = (step) => {
    const links = all('[data-list] h2 a')
    const at = links.findIndex((a) => a === document.activeElement)
    const to = links[Math.min(links.length - 1, Math.max(0, at + step))]
    if (to) { to.focus(); to.closest('li').scrollIntoView({ block: 'nearest' }) }
  }
  const press = (el) => {
    if (writing(el)) return el.focus()
    if (el.tagName === 'INPUT') el.focus()
    el.click()
    if (el.tagName === 'SUMMARY') (el.parentElement.open ? el.parentElement.querySelector('input:not([type=hidden]), textarea') : el).focus()
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const at = document.activeElement ?? document.body
    if (event.key === 'Escape' && writing(at)) { at.blur(); document.getElementById('main').focus(); return }
    const help = document.getElementById('help')
    if (!on() || writing(at) || help?.open) return
    if (event.key === 'j' || event.key === 'k') { event.preventDefault(); return move(event.key === 'j' ? 1 : -1) }
    const el = /^[a-z0-9?]$/.test(event.key) && document.querySelector('[data-key="' + event.key + '"]')
    if (el) { event.preventDefault(); press(el) }
  })

  for (const button of all('[data-into]')) button.addEventListener('click', () => {
    const area = document.getElementById(button.dataset.into)
    area.value = area.value.trim() ? area.value.trimEnd() + '\\n\\n' + button.dataset.text : button.dataset.text
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })

  const figure = document.getElementById('figure')
  if (figure) { const box = figure.parentElement; box.scrollTop = figure.offsetTop - box.offsetTop - box.clientHeight / 3 }

  for (const button of all('[data-help]')) button.addEventListener('click', () => document.getElementById('help').showModal())
  for (const button of all('[data-copy]')) button.addEventListener('click', async () => {
    const area = document.getElementById(button.dataset.copy)
    area.select()
    try { await navigator.clipboard.writeText(area.value); button.textContent = 'Copied' } catch { button.textContent = 'Press Ctrl+C' }
  })

  // What is being written stays in this browser until it is saved.
  let written = false
  for (const form of all('form[data-keep]')) {
    const key = 'desk:draft:' + form.dataset.keep
    const area = form.querySelector('textarea')
    const fields = [...form.elements].filter((el) => el.name && !/^(hidden|submit)$/.test(el.type))
    const isChoice = (el) => el.type === 'radio'
    const values = () => fields.map((el) => isChoice(el) ? el.checked : el.value)
    const state = form.querySelector('[data-state]') ?? document.querySelector('[data-state]')
    const kept = JSON.parse(store.get(key) ?? 'null')
    const text = kept && kept.values[fields.indexOf(area)]
    if (kept && text === area.value) store.drop(key)
    else if (kept && kept.base === form.dataset.base) {
      fields.forEach((el, i) => { if (isChoice(el)) el.checked = kept.values[i]; else el.value = kept.values[i] ?? el.value })
      form.closest('details')?.setAttribute('open', '')
      state.textContent = 'Your unsaved text is back.'
    } else if (text && text.trim()) {
      state.textContent = 'A newer version was saved meanwhile. Your unsaved text: '
      const own = document.createElement('textarea')
      own.readOnly = true; own.rows = 4; own.value = text; own.setAttribute('aria-label', 'Your unsaved text')
      state.append(own)
    }
    form.addEventListener('input', () => {
      written = true
      store.set(key, JSON.stringify({ base: form.dataset.base, values: values() }))
    })
  }

  // Whoever writes keeps the item: the lease is taken anew while something is being written.
  const lease = document.querySelector('form[data-lease]')
  if (lease) setInterval(() => {
    if (!written) return
    written = false
    fetch(lease.dataset.lease, { method: 'POST', body: new URLSearchParams(new FormData(lease)), headers: { 'x-desk': 'script' } }).catch(() => {})
  }, 300000)

  // Saving: the same key is sent again after a failure, so it is done once however often it arrives.
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const send = async (form, body, tries) => {
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'x-desk': 'script' } })
      if (answer.status >= 500 && tries > 0) throw new Error('try again')
      return answer
    } catch (error) {
      if (tries === 0) return null
      await wait(700)
      return send(form, body, tries - 1)
    }
  }
  let busy = false
  document.addEventListener('submit', async (event) => {
    const form = event.target
    if (form.getAttribute('method') !== 'post' || form.hasAttribute('data-plain')) return
    event.preventDefault()
    if (busy) return
    busy = true
    const body = new URLSearchParams(new FormData(form, event.submitter))
    const state = form.querySelector('[data-state]') ?? document.querySelector('[data-state]')
    if (state) state.textContent = 'Saving …'
    const answer = await send(form, body, 2)
    busy = false
    if (!answer || answer.status >= 500) {
      if (state) state.textContent = 'Not saved: no connection. Your text is kept here; press again when it is back.'
      return
    }
    if ((answer.headers.get('content-type') ?? '').includes('json')) {
      if (form.dataset.keep) store.drop('desk:draft:' + form.dataset.keep)
      const { to } = await answer.json()
      if (to.split('#')[0] === location.pathname + location.search) location.reload()
      else location.assign(to)
      return
    }
    const text = await answer.text()
    document.open()
    document.write(text)
    document.close()
  })
  for (const form of all('form[action="/desk/sign-out"]')) form.addEventListener('submit', () => {
    for (const k of Object.keys(localStorage)) if (k.startsWith('desk:draft:')) store.drop(k)
  })
})()
`
