// What pages do besides: each part waits for its own mark in the page, and a page without scripts still works.
for (const form of document.querySelectorAll('form.ask select, form.ask input[type="date"]')) {
  form.addEventListener('change', () => {
    const words = form.form?.elements.namedItem('words')
    if (words instanceof HTMLInputElement && words.value.trim() !== '') form.form?.requestSubmit()
  })
}
