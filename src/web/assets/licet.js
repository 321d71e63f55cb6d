// What pages do besides: each part waits for its own mark in the page, and a page without scripts still works.

// A select or a day of the question asks at once where words stand in it already.
for (const field of document.querySelectorAll('form.ask select, form.ask > .field input[type="date"]')) {
  field.addEventListener('change', () => {
    const words = field.form?.elements.namedItem('words')
    if (words instanceof HTMLInputElement && words.value.trim() !== '') field.form.requestSubmit()
  })
}

// What was left empty does not go into the address.
for (const form of document.querySelectorAll('form[method="get"]')) {
  form.addEventListener('formdata', ({ formData }) => {
    const full = [...formData].filter(([, value]) => value !== '')
    for (const name of new Set([...formData.keys()])) formData.delete(name)
    // Of several fields of one name those that say something stay.
    for (const [name, value] of full) formData.append(name, value)
  })
}

// Fields that help while one types.
for (const field of document.querySelectorAll('input[data-suggest]')) suggestFor(field)

function suggestFor(field) {
  const list = document.createElement('ul')
  list.className = 'suggestions'
  list.id = `${field.id}-suggestions`
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '')
  field.after(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    field.setAttribute(name, value)
  let asked = 0
  let chosen = -1
  let entries = []
  let timer
  // Whether something is about to be offered.
  let isWaiting = false

  const close = () => {
    list.hidden = true
    chosen = -1
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }
  const take = entry => {
    field.value = entry.title
    close()
    field.form.requestSubmit()
  }
  const mark = to => {
    chosen = to
    for (const [at, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(at === chosen))
    if (chosen < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', list.children[chosen].id)
  }
  const show = () => {
    list.replaceChildren(
      ...entries.map((entry, at) => {
        const item = document.createElement('li')
        item.id = `${list.id}-${at}`
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', 'false')
        const title = document.createElement('span')
        title.textContent = entry.title
        const about = document.createElement('small')
        about.textContent = entry.about
        item.append(title, about)
        item.addEventListener('pointerdown', event => event.preventDefault())
        item.addEventListener('click', () => take(entry))
        return item
      }),
    )
    list.hidden = entries.length === 0
    chosen = -1
    field.setAttribute('aria-expanded', String(!list.hidden))
  }
  const ask = async () => {
    const words = field.value.trim()
    const number = ++asked
    if (words.length < 2) {
      isWaiting = false
      return close()
    }
    try {
      const response = await fetch(field.dataset.suggest + encodeURIComponent(words))
      if (!response.ok || number !== asked || document.activeElement !== field) return
      entries = (await response.json()).entries
      if (number === asked) show()
    } catch {
      close()
    } finally {
      if (number === asked) isWaiting = false
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    // What was offered for fewer letters stays only as far as it still fits.
    const typed = field.value.trim().toLowerCase()
    entries = entries.filter(({ title }) => title.toLowerCase().includes(typed))
    if (entries.length === 0) close()
    else show()
    isWaiting = true
    timer = setTimeout(ask, 120)
  })
  field.addEventListener('blur', close)
  field.addEventListener('keydown', event => {
    // Escape first takes away what is offered or about to be; only then does it empty the field, as browsers do.
    if (event.key === 'Escape' && (!list.hidden || isWaiting)) {
      event.preventDefault()
      clearTimeout(timer)
      asked += 1
      isWaiting = false
      close()
      return
    }
    if (list.hidden) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const count = entries.length + 1
      mark(((chosen + 1 + (event.key === 'ArrowDown' ? 1 : count - 1)) % count) - 1)
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      take(entries[chosen])
    }
  })
}

// Buttons that copy what stands in a field.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (navigator.clipboard === undefined) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy)
    const text = button.textContent
    await navigator.clipboard.writeText(field.value)
    button.textContent = button.dataset.copied
    setTimeout(() => (button.textContent = text), 2000)
  })
}

// A file is read into a field, where it can still be changed before it is sent.
for (const input of document.querySelectorAll('input[type="file"][data-load]')) {
  input.hidden = false
  for (const label of input.labels ?? []) label.hidden = false
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    const field = document.getElementById(input.dataset.load)
    if (file !== undefined && file.size < 200_000) field.value = await file.text()
  })
}

// A slider over days sends its form when it rests.
for (const slider of document.querySelectorAll('input[type="range"][data-send]')) {
  slider.addEventListener('change', () => slider.form?.requestSubmit())
}

// What is folded is printed open.
addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('main details:not([open])')) {
    part.open = true
    part.dataset.printed = ''
  }
})
addEventListener('afterprint', () => {
  for (const part of document.querySelectorAll('details[data-printed]')) {
    part.open = false
    delete part.dataset.printed
  }
})
