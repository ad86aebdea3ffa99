// Files of translators: what is chosen is sent at once, as its help text says; applying goes on by itself.
for (const input of document.querySelectorAll('input[data-sends]'))
  input.addEventListener('change', () => input.files.length && input.form.requestSubmit())
document.querySelector('form[data-goes-on]')?.requestSubmit()
