// The GET form is the truth: the results are fetched from the same address and put in place.
// The page holds #results with a [data-total] inside, and #results-status, a live region outside it.
const INSTANT = '.views a, .sorts a, .active-filters a'

export function enhanceFilters(form) {
  const results = document.getElementById('results')
  const status = document.getElementById('results-status')
  if (!results || !status) return
  let pending
  let shown = location.pathname + location.search

  function address() {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value)
    return new URL(form.action).pathname + (query.size ? `?${query}` : '')
  }

  function replace(page) {
    results.replaceChildren(...page.getElementById('results').childNodes)
    for (const part of page.querySelectorAll('[data-renewed]')) {
      document.getElementById(part.id)?.replaceChildren(...part.childNodes)
    }
    // A filter that is offered only while it is asked for: its box stays, where it may have the focus, without a number.
    for (const part of form.querySelectorAll('[data-renewed]')) {
      if (!page.getElementById(part.id)) part.replaceChildren()
    }
    for (const option of form.querySelectorAll('.option')) {
      option.classList.toggle('option-none', option.querySelector('small').textContent === '0')
    }
    // The same choice in the other languages.
    for (const link of page.querySelectorAll('.languages a')) {
      document.querySelector(`.languages a[hreflang="${link.hreflang}"]`)?.setAttribute('href', link.getAttribute('href'))
    }
    document.title = page.title
    status.textContent = results.querySelector('[data-total]')?.textContent ?? ''
  }

  // After a link of the results: the form asks for what the address says.
  function follow(url) {
    const asked = new URL(url, location.href).searchParams
    for (const field of form.elements) {
      if (field.type === 'checkbox') field.checked = asked.getAll(field.name).includes(field.value)
      else if (field.type === 'search') field.value = asked.get(field.name) ?? ''
    }
  }

  // The link that was followed is gone with the results; where the same one stands again, it keeps the focus.
  function focusAgain(label) {
    const same = [...results.querySelectorAll(INSTANT)].find(link => link.textContent === label && link.matches('[aria-current]'))
    const heading = results.querySelector('[data-total]')
    heading?.setAttribute('tabindex', '-1')
    ;(same ?? heading)?.focus()
  }

  async function load(url) {
    pending?.abort()
    pending = new AbortController()
    const { signal } = pending
    results.setAttribute('aria-busy', 'true')
    try {
      const response = await fetch(url, { signal })
      if (!response.ok) throw new Error(response.status)
      replace(new DOMParser().parseFromString(await response.text(), 'text/html'))
      history.pushState(null, '', url)
      shown = location.pathname + location.search
      return true
    } catch (error) {
      if (error.name !== 'AbortError') location.assign(url)
      return false
    } finally {
      if (!signal.aborted) results.removeAttribute('aria-busy')
    }
  }

  form.addEventListener('change', () => load(address()))
  form.addEventListener('submit', event => {
    event.preventDefault()
    load(address())
  })
  results.addEventListener('click', async event => {
    const link = event.target.closest(INSTANT)
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const label = link.textContent
    follow(link.href)
    if (await load(link.href)) focusAgain(label)
  })
  // A link inside the page fires this event too, with the address unchanged.
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== shown) location.reload()
  })
}
