// Sends one file, says how far it is, and gives the server's answer; a refusal without words gets ours.
const LOST = 'La rete non risponde: controlla il collegamento e riprova.'
const LOGGED_OUT = 'La sessione è finita: ricarica la pagina, accedi di nuovo e scegli ancora questo file.'
const FAILED = 'Qualcosa è andato storto e il file non è arrivato: riprova.'
export const TOO_LARGE = 'Il file è troppo grande: il massimo è 50 MB. Riduci le immagini o dividilo in parti.'
export const MOST_BYTES = 50_000_000

export function send(address, file, values = {}, onProgress = () => {}) {
  const request = new XMLHttpRequest()
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, value)
  // The token of the form that the file is chosen in.
  body.append('csrfmiddlewaretoken', document.querySelector('[name=csrfmiddlewaretoken]').value)
  body.append('new_files', file)
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', event => event.lengthComputable && onProgress(event.loaded / event.total))
    request.addEventListener('error', () => reject(new Error(LOST)))
    request.addEventListener('load', () => {
      if (request.responseURL.includes('/login/') || request.status === 403) return reject(new Error(LOGGED_OUT))
      if (request.status === 413) return reject(new Error(TOO_LARGE))
      try {
        resolve(JSON.parse(request.responseText))
      } catch {
        reject(new Error(FAILED))
      }
    })
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.send(body)
  })
}
