import type { BoardCommands } from '../commands/createCommands'
import { readKeyPress } from '../commands/keyPress'
import { runShortcut } from '../commands/runShortcut'
import type { ToolRunner } from '../tools/toolRunner'

type Wiring = {
  readonly commands: BoardCommands
  readonly runner: ToolRunner
  letterKeys(): boolean
  fetchCommands(): Promise<void>
  /** The space bar went down or up. */
  onSpace(): void
  /** The board did what a key asks for: nothing else shall. */
  onAnswered(): void
}

/** The keyboard of an open board: shortcuts, Escape out of a gesture, and the space bar. */
export interface BoardKeyboard {
  readonly isSpaceHeld: boolean
  detach(): void
}

const TEXT_FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
/** A part of the page with a board of its own: its keys are that one's, and no others are. */
const OWN_BOARD = '[data-own-board]'
/** What keeps the keyboard to itself. */
const OWN_KEYS = 'dialog, [role="dialog"], [role="menu"], [role="listbox"]'
/** What a named key, like Enter or an arrow, already means something to. */
const CONTROL = 'button, a, summary, [role="button"], [role="radio"], [role="slider"], [role="tab"]'

export function attachKeyboard(board: HTMLElement, wiring: Wiring): BoardKeyboard {
  const { commands, runner, letterKeys, fetchCommands, onSpace, onAnswered } = wiring
  const stop = new AbortController()
  let isSpaceHeld = false
  const hold = (isHeld: boolean) => {
    if (isHeld === isSpaceHeld) return
    isSpaceHeld = isHeld
    onSpace()
  }
  const onDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
    const place = placeOf(event, board)
    if (place === 'elsewhere') return
    const options = { letterKeys: letterKeys(), whileWriting: place === 'text', fetchCommands }
    if (place === 'board' && event.key === 'Escape' && runner.isBusy) runner.cancel()
    else if (place === 'board' && event.key === ' ') hold(true)
    else if (!runShortcut(commands, readKeyPress(event), options)) return
    event.preventDefault()
    onAnswered()
  }
  const letGo = () => hold(false)
  const onUp = (event: KeyboardEvent) => {
    if (event.key === ' ') letGo()
  }
  window.addEventListener('keydown', onDown, { signal: stop.signal })
  window.addEventListener('keyup', onUp, { signal: stop.signal })
  window.addEventListener('blur', letGo, { signal: stop.signal })
  return {
    get isSpaceHeld() {
      return isSpaceHeld
    },
    detach: () => stop.abort(),
  }
}

/** Whose the key is: the board's, a text's, or something else's that has the focus. */
function placeOf(event: KeyboardEvent, board: HTMLElement): 'board' | 'text' | 'elsewhere' {
  const { target } = event
  const own = board.closest(OWN_BOARD)
  if (!(target instanceof Element)) return own === null ? 'board' : 'elsewhere'
  if (target.closest(OWN_BOARD) !== own) return 'elsewhere'
  // What had the focus in a window is gone: the keys are the window's all the same.
  if (target === document.body && document.querySelector('dialog[open]') !== null) return 'elsewhere'
  if (target.closest(OWN_KEYS) !== null) return 'elsewhere'
  if (target.closest(TEXT_FIELD) !== null) return 'text'
  if (target.closest(CONTROL) === null || event.key === 'Escape') return 'board'
  const activates = event.key === 'Enter' || event.key === ' '
  const isNamed = event.key.length > 1
  return activates || (isNamed && !board.contains(target)) ? 'elsewhere' : 'board'
}
