type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** Longer than between two letters of somebody who types on. Milliseconds. */
const TYPES_ON = 1_000

const EARLY = { capture: true }

/**
 * After a text was closed under somebody's hands, what they type on until they pause goes nowhere: on the board single
 * letters do things. What goes into another text, and what goes with Ctrl, goes on. It ends by itself.
 */
export function hushTyping(page: EventTarget, isInText: (target: EventTarget | null) => boolean): void {
  let timer: ReturnType<typeof setTimeout>
  const onDown = (event: Event) => {
    if (isInText(event.target) || !writes(event as KeyboardEvent)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    wait()
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => page.removeEventListener('keydown', onDown, EARLY), TYPES_ON)
  }
  page.addEventListener('keydown', onDown, EARLY)
  wait()
}

function writes({ key, ctrlKey, metaKey, altKey, isComposing }: Key): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return isComposing || key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key)
}
