import type { MouseEvent } from 'react'

/** For `onMouseDown` of what acts on the board: the keyboard stays with the board, or with the note being written. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
