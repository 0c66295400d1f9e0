/** What is read of a KeyboardEvent. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** AltGr is held: on Windows it comes with Ctrl and Alt, which nobody pressed. */
  readonly altGraph: boolean
}

type KeyEvent = Omit<KeyPress, 'altGraph'> & { getModifierState(key: string): boolean }

export function readKeyPress(event: KeyEvent): KeyPress {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
  return { key, code, ctrlKey, metaKey, shiftKey, altKey, altGraph: event.getModifierState('AltGraph') }
}
