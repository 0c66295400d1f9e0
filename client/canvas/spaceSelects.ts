import type { KeyboardEvent } from 'react'

/** The space bar selects what Enter would open. For both of its halves. */
export function spaceSelects(onSelect: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    if (event.type === 'keydown') onSelect()
  }
}
