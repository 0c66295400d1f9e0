/** Marks the field that stands in for the selection while the browser is asked to copy. */
const STAND_IN = 'data-copies-selection'

/**
 * Makes the browser copy, for who has no keyboard: it fires the same event as Ctrl+C, and whoever hears the board's
 * clipboard answers it. False where it does not let the page copy. Call it within a press.
 */
export function askToCopy(): boolean {
  const field = document.createElement('textarea')
  field.setAttribute(STAND_IN, '')
  field.readOnly = true
  field.value = ' '
  Object.assign(field.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px', opacity: '0' })
  const before = document.activeElement
  // Outside an open dialog nothing can be selected.
  const holder = document.querySelector('dialog[open]') ?? document.body
  holder.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

export function isStandIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.hasAttribute(STAND_IN)
}
