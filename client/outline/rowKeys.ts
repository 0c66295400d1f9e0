import type { KeyboardEvent } from 'react'
import type { Point } from '../../shared/geometry/box'
import { rowByKey } from './outlineRow'
import type { RowActions, RowOptions } from './useRowActions'

/** Modifiers, and keys that are about the keyboard's own place. */
const NEUTRAL = ['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph']

/** What keys do in the list. What is not said here goes on to the board's own shortcuts, about the row in focus. */
export function runRowKey(event: KeyboardEvent, options: RowOptions, actions: RowActions): void {
  if (event.defaultPrevented || closest(event, 'textarea') !== null) return
  const { session } = options.view
  if (isListKey(event, options, actions)) event.preventDefault()
  else if (!NEUTRAL.includes(event.key) && session.getState().selection.size === 0) {
    actions.select(options.focus.stop, 'only')
  }
}

type Rows = Pick<RowOptions, 'rows' | 'focus'>

/** True where the key was one of the list's, and did its work. */
function isListKey(event: KeyboardEvent, { rows, focus }: Rows, actions: RowActions): boolean {
  const { key, shiftKey } = event
  const { stop } = focus
  const withCtrl = event.ctrlKey || event.metaKey
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    actions.openMenu(stop, pointBelow(event))
    return true
  }
  if (event.altKey) return false
  const to = rowByKey(key, stop, rows.length)
  if (to !== null) {
    focus.goTo(to)
    if (shiftKey) actions.select(to, 'extend')
    else if (!withCtrl) actions.select(to, 'only')
  } else if (key === 'ArrowRight' || key === 'ArrowLeft') stepAcross(event, { rows, focus }, actions)
  else if (closest(event, 'button') !== null) return false
  else if (key === 'F2' || (key === 'Enter' && !withCtrl)) actions.open(stop)
  else if (key === ' ') actions.select(stop, 'toggle')
  else return false
  return true
}

/**
 * On a row Right opens a folded cluster or zone, and else goes to the buttons; Left folds an open one, and else goes up
 * to the one that the row lies in.
 */
function stepAcross(event: KeyboardEvent, { rows, focus }: Rows, actions: RowActions): void {
  const row = rows[focus.stop]
  const isOnRow = row !== undefined && document.activeElement === closest(event, '[data-row]')
  const holds = (row?.kind === 'cluster' || row?.kind === 'zone') && row.noteCount + row.cardCount > 0
  if (isOnRow && holds && row.isShut === (event.key === 'ArrowRight')) actions.toggleFold(focus.stop)
  else if (isOnRow && event.key === 'ArrowLeft') {
    const above = rows.findLastIndex((other, at) => at < focus.stop && other.depth < row.depth)
    if (above < 0) return
    focus.goTo(above)
    actions.select(above, 'only')
  } else stepAside(event)
}

/** From the row to the buttons in it and back. */
function stepAside(event: KeyboardEvent): void {
  const row = closest(event, '[data-row]')
  if (row === null) return
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops[at + (event.key === 'ArrowRight' ? 1 : -1)]?.focus()
}

function closest({ target }: KeyboardEvent, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null
}

/** Below the start of the row's text. */
function pointBelow(event: KeyboardEvent): Point {
  const box = closest(event, '[data-row]')?.getBoundingClientRect() ?? event.currentTarget.getBoundingClientRect()
  return { x: box.left + Math.min(40, box.width / 2), y: box.top + Math.min(36, box.height) }
}
