// What the pages of work do besides. Each part waits for its own mark; without scripts the same forms work as they are.

// Files are sent in parts, with progress, and taken up again after a break; nothing has to fit into memory.
const PART_BYTES = 4 << 20
for (const form of document.querySelectorAll('form[data-screen]')) {
  const drop = form.querySelector('.drop')
  const field = form.querySelector('input[type="file"]')
  const list = form.querySelector('.progress')
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    drop.addEventListener(kind, event => {
      event.preventDefault()
      drop.classList.toggle('over', kind === 'dragover')
      if (kind === 'drop') field.files = event.dataTransfer.files
    })
  }
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const button = form.querySelector('button')
    button.disabled = true
    const values = new FormData(form)
    const files = [...field.files]
    const sent = []
    for (const file of files) {
      const line = document.createElement('li')
      const bar = document.createElement('progress')
      const text = document.createElement('span')
      bar.max = 1
      text.textContent = `${file.name} `
      line.append(text, bar)
      list.append(line)
      try {
        sent.push(await send(form.dataset.csrf, values, file, files.length, bar))
      } catch (error) {
        line.className = 'problem'
        text.textContent = `${file.name}: ${error.message}`
        bar.remove()
      }
    }
    button.disabled = false
    if (sent.length === files.length)
      location.assign(sent.length === 1 ? `/inventories/${sent[0].inventory}` : '/screen')
  })
}

async function send(csrf, values, file, count, bar) {
  const name = String(values.get('inventory') ?? '').trim()
  const begun = await ask(csrf, 'POST', '/api/v1/uploads', {
    unit: values.get('unit'),
    name: file.name,
    sizeBytes: file.size,
  })
  let from = begun.receivedBytes
  for (let attempts = 0; from < file.size;) {
    try {
      const response = await fetch(`/api/v1/uploads/${begun.id}/bytes?from=${from}`, {
        method: 'PUT',
        headers: { 'x-licet-csrf': csrf, 'content-type': 'application/octet-stream' },
        body: file.slice(from, from + PART_BYTES),
      })
      from = (await answerOf(response)).receivedBytes
      attempts = 0
    } catch (error) {
      attempts += 1
      if (attempts > 5) throw error
      await new Promise(resolve => setTimeout(resolve, 500 * 2 ** attempts))
      from = (await ask(csrf, 'GET', `/api/v1/uploads/${begun.id}`)).receivedBytes
    }
    bar.value = from / file.size
  }
  const acts = values.getAll('acts')
  return ask(csrf, 'POST', '/api/v1/screenings', {
    upload: begun.id,
    inventory: (name === '' ? file.name : count > 1 ? `${name}: ${file.name}` : name).slice(0, 300),
    ...(acts.length === 0 ? {} : { acts }),
  })
}

async function ask(csrf, method, path, body) {
  return answerOf(
    await fetch(path, {
      method,
      headers: {
        'x-licet-csrf': csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
}

async function answerOf(response) {
  const body = await response.json()
  if (!response.ok) throw new Error([body.detail, body.help].filter(Boolean).join(' '))
  return body
}

// A file that is being read shows how far it has come; when it has been read, the page is loaded anew.
const reading = [...document.querySelectorAll('[data-progress]')]
if (reading.length > 0) void watch()

// Findings that are being worked out: the page is loaded anew when they stand.
const pending = document.querySelector('[data-pending]')
if (pending !== null) void awaitFindings(pending.dataset.pending)

async function awaitFindings(inventory) {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 700))
    const response = await fetch(`/api/v1/inventories/${inventory}`)
    if (!response.ok) return
    if (!(await response.json()).isPending) {
      location.reload()
      return
    }
  }
}

async function watch() {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 1000))
    for (const mark of reading) {
      const response = await fetch(`/api/v1/screenings/${mark.dataset.progress}`)
      if (!response.ok) return
      const { state, bytesRead, sizeBytes } = await response.json()
      if (state !== 'reading' && state !== 'queued') {
        location.reload()
        return
      }
      const bar = mark.querySelector('progress')
      if (bar === null && state === 'reading') {
        location.reload()
        return
      }
      if (bar !== null) bar.value = sizeBytes === 0 ? 0 : (100 * bytesRead) / sizeBytes
    }
  }
}

// Possible matches by keyboard: J and K go, Y takes the first answer, N says that it is nobody's, U takes the last one back.
const matches = document.querySelector('[data-matches]')
if (matches !== null || document.querySelector('[data-key="u"]') !== null) {
  const cards = () => [...(matches?.children ?? [])]
  const here = () => Math.max(0, cards().indexOf(document.activeElement.closest?.('.matches > li')))
  const go = to => {
    const card = cards()[Math.min(Math.max(0, to), cards().length - 1)]
    for (const each of cards()) each.tabIndex = each === card ? 0 : -1
    card?.focus()
  }
  if (location.hash === '' && cards().length > 0) go(0)
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^(?:input|textarea|select)$/i.test(event.target.tagName) && event.target.type !== 'button') return
    const key = event.key.toLowerCase()
    if (key === 'j') go(here() + 1)
    else if (key === 'k') go(here() - 1)
    else if (key === 'y' || key === 'n') cards()[here()]?.querySelector(`[data-key="${key}"]`)?.click()
    else if (key === 'u') document.querySelector('[data-key="u"]')?.click()
    else return
    event.preventDefault()
  })
}
