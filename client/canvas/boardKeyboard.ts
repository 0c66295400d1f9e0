import type { BoardCommands } from '../commands/createCommands'
import { runShortcut } from '../commands/runShortcut'
import type { ToolRunner } from '../tools/toolRunner'

type Wiring = { readonly commands: BoardCommands; readonly runner: ToolRunner }

/** The keyboard of an open board: shortcuts, Escape out of a gesture, and the space bar. */
export interface BoardKeyboard {
  readonly isSpaceHeld: boolean
  detach(): void
}

const TEXT_FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
/** What keeps the keyboard to itself. */
const OWN_KEYS = 'dialog, [role="dialog"], [role="menu"], [role="listbox"]'
/** What a named key, like Enter or an arrow, already means something to. */
const CONTROL = 'button, a, summary, [role="button"], [role="radio"], [role="slider"], [role="tab"]'

export function attachKeyboard(board: HTMLElement, { commands, runner }: Wiring): BoardKeyboard {
  const stop = new AbortController()
  let isSpaceHeld = false
  const onDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isElsewhere(event, board)) return
    if (event.key === 'Escape' && runner.isBusy) runner.cancel()
    else if (event.key === ' ') isSpaceHeld = true
    else if (!runShortcut(commands, event)) return
    event.preventDefault()
  }
  const letGo = () => {
    isSpaceHeld = false
  }
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

/** True where the key belongs to what has the focus, and not to the board. */
function isElsewhere(event: KeyboardEvent, board: HTMLElement): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest(TEXT_FIELD) !== null || target.closest(OWN_KEYS) !== null) return true
  if (target.closest(CONTROL) === null || event.key === 'Escape') return false
  const activates = event.key === 'Enter' || event.key === ' '
  const isNamed = event.key.length > 1
  return activates || (isNamed && !board.contains(target))
}
