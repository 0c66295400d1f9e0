type Box = { x: number; y: number; width: number; height: number }

/**
 * Runs in the page: where something lies if it is shown and keeps still from one frame to the next, else null. Either
 * the first that a selector finds, or what a person would press for a name, its label or its text, where it can be used
 * and nothing lies over it.
 */
export async function restingBox(how: 'selector' | 'name', what: string): Promise<Box | null> {
  const namesOf = (element: Element) => [
    element.getAttribute('aria-label'),
    element.textContent,
    ...(element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent) : []),
  ]
  const isFree = (element: Element) => {
    element.scrollIntoView({ block: 'nearest' })
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  }
  const isMeant = (element: Element) =>
    namesOf(element).some((name) => name?.trim() === what) && !element.matches(':disabled') && isFree(element)
  const found =
    how === 'selector'
      ? document.querySelector(what)
      : [...document.querySelectorAll('button, a, input, label, [role]')].find(isMeant)
  const before = found?.getBoundingClientRect()
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  const box = found?.getBoundingClientRect()
  const isSame = box?.x === before?.x && box?.y === before?.y && box?.width === before?.width
  return box !== undefined && box.width > 0 && isSame ? box.toJSON() : null
}
