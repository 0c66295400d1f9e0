import type { Presence, PresenceStore } from './types'

/** What is true of a place on the page alone: of a desk nobody is told any of it. */
const UNTOLD = {
  cursor: null,
  drag: null,
  editing: null,
  inCard: null,
  telling: null,
  caret: null,
  view: null,
  laser: false,
} as const
type Untold = Pick<Presence, keyof typeof UNTOLD>

/**
 * Presence as a desk has it: who is here, hands, 'ready' and names are those of the board, and nothing of what is done on
 * the desk goes out. Of the others it shows that they are here, and nothing of what they do on the board.
 */
export function createDeskPresence(board: PresenceStore): PresenceStore {
  let untold: Untold = UNTOLD
  const known = new WeakMap<Presence, Presence>()
  const others = new Map<number, Presence>()
  const listeners = new Set<() => void>()
  const set = (part: Partial<Untold>) => {
    untold = { ...untold, ...part }
  }
  const follow = () => {
    const before = [...others]
    others.clear()
    for (const [client, presence] of board.others) others.set(client, withoutPlace(presence, known))
    const isSame = before.length === others.size && before.every(([client, one]) => others.get(client) === one)
    if (!isSame) for (const listener of [...listeners]) listener()
  }
  follow()
  const stop = board.onChange(() => {
    follow()
    if (board.own.renamed !== null) for (const listener of [...listeners]) listener()
  })
  const { nameOf, setHand, setReady, setName, setRenamed } = board
  return {
    get own() {
      return { ...board.own, ...untold }
    },
    others,
    here: board.here,
    ...{ nameOf, setHand, setReady, setName, setRenamed },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setCursor() {},
    setDrag: (drag) => set({ drag }),
    setEditing: (editing) => set({ editing, caret: null }),
    setInCard: (inCard) => set({ inCard, caret: null }),
    setTelling: (telling) => set({ telling, caret: null }),
    setCaret: (caret) => set({ caret }),
    setView() {},
    setLaser() {},
    setSilent() {},
    settle() {},
    destroy() {
      stop()
      listeners.clear()
    },
  }
}

/** An unchanged presence keeps its identity: a cursor that moves on the board changes nothing here. */
function withoutPlace(presence: Presence, known: WeakMap<Presence, Presence>): Presence {
  const before = known.get(presence)
  if (before !== undefined) return before
  const shown = { ...presence, ...UNTOLD }
  known.set(presence, shown)
  return shown
}
