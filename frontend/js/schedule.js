// The button that publishes says what it will do as the window is typed; editorial/windows.py says the same.
// A day that is typed chooses "from …", and "at once" takes the day away, to bring it back if it is chosen again.
const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const HOUR = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?$/
const months = new Intl.DateTimeFormat('it', { month: 'long' })
const articles = { il: 'l’', dal: 'dall’', al: 'all’' }

const fieldsOf = (form, name) => ({
  name,
  day: form.elements[`${name}_0`],
  hour: form.elements[`${name}_1`],
  choices: [...form.querySelectorAll(`[name="${name}_when"]`)],
  defaultHour: form.querySelector(`[data-moment="${name}"]`)?.dataset.defaultHour,
})

// The moment that the fields say, in the parts that people read; null for none, undefined for what cannot be read.
function momentOf({ day, hour, choices, defaultHour }) {
  if (!choices.find(choice => choice.value === 'chosen')?.checked) return null
  const date = DAY.exec(day.value.trim())
  const time = HOUR.exec(hour.value.trim() || defaultHour)
  if (!date || !time) return undefined
  const [, dayOfMonth, month, year] = date.map(Number)
  const [hours, minutes] = [Number(time[1]), time[2] ?? '00']
  const at = new Date(year, month - 1, dayOfMonth, hours, Number(minutes))
  return at.getMonth() === month - 1 && hours < 24 ? { at, dayOfMonth, year, hours, minutes } : undefined
}

function after(word, { at, dayOfMonth, year, hours, minutes }) {
  const article = [8, 11].includes(dayOfMonth) ? articles[word] : `${word} `
  const clock = `${hours}:${minutes}`
  return `${article}${dayOfMonth} ${months.format(at)} ${year} ${hours === 1 ? 'all’' : 'alle '}${clock}`
}

export function publishingWords(from, until, now = new Date()) {
  if (from === undefined || until === undefined) return 'Pubblica'
  const later = from && from.at > now ? from : null
  if (until && until.at <= now) return `Pubblica come già scaduto ${after('il', until)}`
  if (later && until) return `Pubblica ${after('dal', later)} ${after('al', until)} (ora italiana)`
  if (later) return `Pubblica ${after('il', later)} (ora italiana)`
  return until ? `Pubblica fino ${after('al', until)} (ora italiana)` : 'Pubblica'
}

function follow(form, fields, tell) {
  const { day, hour, choices } = fields
  const [open, chosen] = ['open', 'chosen'].map(value => choices.find(choice => choice.value === value))
  let seen = day.value
  let aside = ['', '']
  form.addEventListener('change', event => {
    if (event.target === open) {
      aside = [day.value, hour.value]
      day.value = hour.value = seen = ''
    } else if (event.target === chosen) {
      if (!day.value) [day.value, hour.value] = aside
      seen = day.value
      if (!day.value) day.focus()
    }
    tell()
  })
  // The calendar's own links fill the day in without a word: what they do is seen at the click or the next move.
  for (const type of ['input', 'click', 'focusin'])
    form.addEventListener(type, event => {
      if (choices.includes(event.target)) return
      if (day.value !== seen && day.value) chosen.checked = true
      seen = day.value
      tell()
    })
}

export function schedule(form) {
  const buttons = form.querySelectorAll('[data-publishes]')
  const window = ['publish_from', 'publish_until'].map(name => fieldsOf(form, name))
  if (!window.every(fields => fields.day && fields.choices.length)) return
  const tell = () => {
    const words = publishingWords(...window.map(momentOf))
    for (const button of buttons) if (button.textContent !== words) button.textContent = words
  }
  for (const fields of window) follow(form, fields, tell)
  tell()
}
