// Beyond the screen, cut off, printed or laid over another text, or broken inside a word: a line for each.
() => {
  const root = document.documentElement
  const named = element => {
    const name = typeof element.className === 'string' ? element.className : element.className.baseVal
    return element.tagName.toLowerCase() + name.trim().split(/\s+/).filter(Boolean).map(part => '.' + part).join('')
  }
  const quoted = text => `"${text.trim().replace(/\s+/g, ' ').slice(0, 40)}"`
  const isClipped = element => element && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
  const isForEyes = element => element.checkVisibility({ visibilityProperty: true })
    && !element.closest('svg, .visually-hidden, .visually-hidden-focusable') && !isClipped(element)
  const losses = []

  if (root.scrollWidth > root.clientWidth) {
    for (const element of document.body.querySelectorAll('*')) {
      const { right } = element.getBoundingClientRect()
      if (right > root.clientWidth + 1) losses.push(`beyond the screen: ${named(element)} reaches ${Math.round(right)}`)
    }
  }

  const boxes = [...document.body.querySelectorAll('*')].filter(element => element.innerText?.trim() && isForEyes(element))
  for (const element of boxes) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const isCut = overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
      || overflowY !== 'visible' && overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1
    if (isCut) losses.push(`cut off: ${named(element)} ${quoted(element.innerText)}`)
  }

  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    if (!node.data.trim() || !isForEyes(node.parentElement)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      // Without the room above and below the letters.
      const inset = line.height / 4
      if (line.width > 1) lines.push({ node, left: line.left, right: line.right, top: line.top + inset, bottom: line.bottom - inset })
    }
    for (const { 0: word, index } of node.data.matchAll(/(?<![\p{L}\p{N}@._])\p{L}{2,14}(?![\p{L}\p{N}@._])/gu)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = new Set([...range.getClientRects()].filter(part => part.width > 0.5).map(part => Math.round(part.top)))
      if (tops.size > 1) losses.push(`broken word: ${word} in ${named(node.parentElement)}`)
    }
  }
  lines.sort((one, other) => one.top - other.top)
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next++) {
      const other = lines[next]
      if (one.node !== other.node && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1) {
        losses.push(`one over the other: ${quoted(one.node.data)} and ${quoted(other.node.data)}`)
      }
    }
  }
  const covers = [...document.body.querySelectorAll('*')].filter(element => {
    const { position, backgroundColor } = getComputedStyle(element)
    return position === 'absolute' && (element.tagName === 'IMG' || !/^rgba\(.*, 0\)$/.test(backgroundColor)) && isForEyes(element)
  })
  for (const cover of covers) {
    const box = cover.getBoundingClientRect()
    for (const { node, left, right, top, bottom } of lines) {
      const isCovered = Math.min(right, box.right) - Math.max(left, box.left) > 1 && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 1
      if (isCovered && !cover.contains(node)) losses.push(`covered: ${quoted(node.data)} by ${named(cover)}`)
    }
  }
  return [...new Set(losses)].slice(0, 12)
}
