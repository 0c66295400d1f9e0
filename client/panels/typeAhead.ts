/** What is read of a KeyboardEvent. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'> & {
  getModifierState(key: string): boolean
}

/** What somebody types into a window that is still on its way. */
export interface TypeAhead {
  /** True for a key that is meant for the window: nothing else shall hear it. */
  take(event: Key): boolean
  readonly text: string
}

/** Escape is not taken, since it takes the wish back, nor is what goes with Ctrl, which may ask for another window. */
export function createTypeAhead(): TypeAhead {
  let text = ''
  return {
    take(event) {
      const { key, isComposing } = event
      const isAltGr = event.getModifierState('AltGraph')
      if (isComposing || key === 'Escape' || /^F\d/.test(key)) return false
      if (!isAltGr && (event.ctrlKey || event.metaKey || event.altKey)) return false
      if (key.length === 1) text += key
      else if (key === 'Backspace') text = text.slice(0, -1)
      return true
    },
    get text() {
      return text
    },
  }
}
