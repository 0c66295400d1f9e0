import type { Awareness } from 'y-protocols/awareness'
import { type Box, isSameBox } from '../../shared/geometry/box'
import { LIMITS } from '../../shared/protocol/limits'
import { createNameBook } from './nameBook'
import { OthersPresence } from './othersPresence'
import { Publisher } from './publisher'
import type { Telling } from './telling'
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
  telling: null,
  caret: null,
  view: null,
  laser: false,
  hand: null,
  ready: null,
  renamed: null,
  writer: null,
} as const

const EVERYTHING: Telling = { tellsAll: () => true, writer: () => null, onChange: () => () => {} }

type Options = { readonly leads?: boolean; readonly telling?: Telling }

/**
 * Tells the others of this page, and this page of the others. `person` is null for who tells nothing of themselves:
 * observers and screens. What is told besides follows `telling`; all of it where that is left out.
 */
export function createPresenceStore(
  awareness: Awareness,
  person: PresentPerson | null,
  { leads = false, telling = EVERYTHING }: Options = {},
): PresenceStore {
  let own: Presence = { ...NOTHING, person: person ?? NOBODY, leads }
  const listeners = new Set<() => void>()
  const names = createNameBook(LIMITS.peoplePerBoard)
  if (person !== null) names.remember(person.id, person.name)
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const others = new OthersPresence(awareness, names, tell)
  const publisher = new Publisher(awareness, telling)
  const throttle = createThrottle(PUBLISH_EVERY, () => publisher.tell(own))
  const set = (part: Partial<Presence>) => {
    own = { ...own, ...part }
    if (person !== null) throttle.call()
  }
  set({})
  const stop = telling.onChange(() => set({}))

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
    ...settersOf(set),
    setView(seen) {
      const view = seen === null ? null : roundBox(seen)
      const { view: told } = own
      const isTold = view === null || told === null ? view === told : isSameBox(view, told)
      if (!isTold) set({ view })
    },
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
      stop()
      throttle.cancel()
      others.destroy()
      listeners.clear()
      if (person !== null) awareness.setLocalState(null)
    },
  }
}

function settersOf(set: (part: Partial<Presence>) => void) {
  return {
    setCursor: (cursor: Presence['cursor']) => set({ cursor }),
    setDrag: (drag: Presence['drag']) => set({ drag }),
    setEditing: (editing: Presence['editing']) => set({ editing, caret: null }),
    setInCard: (inCard: Presence['inCard']) => set({ inCard, caret: null }),
    setTelling: (telling: Presence['telling']) => set({ telling, caret: null }),
    setCaret: (caret: Presence['caret']) => set({ caret }),
    setLaser: (laser: boolean) => set({ laser }),
    setHand: (hand: Presence['hand']) => set({ hand }),
    setReady: (ready: Presence['ready']) => set({ ready }),
  }
}

function roundBox({ x, y, width, height }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
