// Copying and printing the recovery codes; without this file they are copied and printed as any text of a page.
const codes = document.querySelector('[data-codes]')
if (codes) {
  const tools = document.querySelector('[data-codes-tools]')
  const said = tools.querySelector('[data-codes-said]')
  tools.hidden = false
  tools.querySelector('[data-codes-print]').addEventListener('click', () => print())
  tools.querySelector('[data-codes-copy]').addEventListener('click', async () => {
    const text = [...codes.querySelectorAll('code')].map(code => code.textContent).join('\n')
    try {
      await navigator.clipboard.writeText(text)
      said.textContent = 'Copiati.'
    } catch {
      getSelection().selectAllChildren(codes)
      said.textContent = 'Sono selezionati: copiali con Ctrl+C.'
    }
  })
}
