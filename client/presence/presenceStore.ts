import type { Awareness } from 'y-protocols/awareness'
import { type Box, isSameBox } from '../../shared/geometry/box'
import { LIMITS } from '../../shared/protocol/limits'
import { createNameBook } from './nameBook'
import { OthersPresence } from './othersPresence'
import { Publisher } from './publisher'
import { createThrottle } from './throttle'
import type { Presence, PresenceStore, PresentPerson } from './types'

/** At most 20 states a second leave this page. Milliseconds. */
const PUBLISH_EVERY = 50

const NOBODY: PresentPerson = { id: '', name: '', color: '#000000' }

const NOTHING = {
  cursor: null,
  drag: null,
  editing: null,
  inCard: null,
  caret: null,
  view: null,
  laser: false,
  hand: null,
  ready: null,
  renamed: null,
} as const

/**
 * Tells the others of this page, and this page of the others. `person` is null for who tells nothing of themselves:
 * observers and screens.
 */
export function createPresenceStore(
  awareness: Awareness,
  person: PresentPerson | null,
  { leads = false }: { readonly leads?: boolean } = {},
): PresenceStore {
  let own: Presence = { ...NOTHING, person: person ?? NOBODY, leads }
  const listeners = new Set<() => void>()
  const names = createNameBook(LIMITS.peoplePerBoard)
  if (person !== null) names.remember(person.id, person.name)
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const others = new OthersPresence(awareness, names, tell)
  const publisher = new Publisher(awareness)
  const throttle = createThrottle(PUBLISH_EVERY, () => publisher.tell(own))
  const set = (part: Partial<Presence>) => {
    own = { ...own, ...part }
    if (person !== null) throttle.call()
  }
  set({})

  return {
    get own() {
      return own
    },
    others: others.shown,
    here: others.here,
    nameOf: names.nameOf,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setCursor: (cursor) => set({ cursor }),
    setDrag: (drag) => set({ drag }),
    setEditing: (editing) => set({ editing, caret: null }),
    setInCard: (inCard) => set({ inCard, caret: null }),
    setCaret: (caret) => set({ caret }),
    setView(seen) {
      const view = seen === null ? null : rounded(seen)
      if (!isSameView(view, own.view)) set({ view })
    },
    setLaser: (laser) => set({ laser }),
    setHand: (hand) => set({ hand }),
    setReady: (ready) => set({ ready }),
    setName(name) {
      names.remember(own.person.id, name)
      set({ person: { ...own.person, name } })
      tell()
    },
    setRenamed(renamed) {
      set({ renamed })
      tell()
    },
    setSilent(isSilent) {
      if (!publisher.setSilent(isSilent)) return
      set({})
      others.setSilent(isSilent)
    },
    settle: (ids) => others.settle([...ids]),
    destroy() {
      throttle.cancel()
      others.destroy()
      listeners.clear()
      if (person !== null) awareness.setLocalState(null)
    },
  }
}

function isSameView(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && isSameBox(a, b))
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
