// What has the focus and is not to be seen, as a line; null if it is on the page, on the screen, and marked.
() => {
  const { activeElement: element } = document
  if (element === document.body) return null
  const named = `${element.tagName} ${element.id || element.className} "${element.textContent.trim().slice(0, 40)}"`
  const box = element.getBoundingClientRect()
  if (box.width < 2 || box.height < 2) return `no place: ${named}`
  if (box.bottom < 1 || box.top > innerHeight - 1) return `off the screen: ${named}`
  // A field may be marked by the frame around it, a point of the map by the ring within it.
  const isMarked = [element, element.parentElement, ...element.children].some(part => {
    const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(part)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 || boxShadow !== 'none' || stroke === 'rgb(0, 0, 0)'
  })
  return isMarked ? null : `not marked: ${named}`
}
