import type { BoardView } from '../board/boardView'
import { arrivalsOn, type RevealArrivals } from '../board/revealArrivals'

/** How long the rows of what was just revealed stand out. Milliseconds. */
const FOR = 4_000

type Timers = { set(run: () => void, milliseconds: number): void }

/** Which notes a reveal has just brought. */
export class FreshRows {
  private readonly ids = new Set<string>()
  private readonly listeners = new Set<() => void>()

  constructor(arrivals: Pick<RevealArrivals, 'onArrival'>, timers: Timers) {
    arrivals.onArrival((ids) => {
      for (const id of ids) this.ids.add(id)
      this.tell()
      timers.set(() => {
        for (const id of ids) this.ids.delete(id)
        this.tell()
      }, FOR)
    })
  }

  has(id: string): boolean {
    return this.ids.has(id)
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener()
  }
}

const known = new WeakMap<object, FreshRows>()

/** The same for a board as long as it is open. */
export function freshRowsOn(view: Pick<BoardView, 'projection' | 'isInSync'>): FreshRows {
  const made =
    known.get(view.projection) ?? new FreshRows(arrivalsOn(view), { set: (run, after) => setTimeout(run, after) })
  known.set(view.projection, made)
  return made
}
