import type { BoardView } from './boardView'

/** What nobody came to see for so long is no news any more. Milliseconds. */
const KEPT_FOR = 60_000

type Sources = Pick<BoardView, 'projection' | 'isInSync'>

/**
 * The notes that a reveal brought while the page was open, until somebody sees them: a board that is not shown, say while
 * its people are at their desks, keeps them for a minute.
 */
export class RevealArrivals {
  private readonly known: Set<string>
  private readonly arrived = new Map<string, number>()
  private readonly listeners = new Set<(ids: readonly string[]) => void>()

  constructor(
    { projection, isInSync }: Sources,
    private readonly now: () => number,
  ) {
    const { notes } = projection
    this.known = new Set([...notes.values()].flatMap(({ id, reveal }) => (reveal === undefined ? [] : [id])))
    projection.onChange(({ notes: changed, local }) => {
      const news: string[] = []
      for (const [id, fields] of changed) {
        if (fields !== 'all' || notes.get(id)?.reveal === undefined || this.known.has(id)) continue
        this.known.add(id)
        if (local || !isInSync()) continue
        this.arrived.set(id, now())
        news.push(id)
      }
      if (news.length > 0) for (const listener of [...this.listeners]) listener(news)
    })
  }

  onArrival(listener: (ids: readonly string[]) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Each once, to who asks first. */
  take(): string[] {
    const since = this.now() - KEPT_FOR
    const ids = [...this.arrived].flatMap(([id, at]) => (at >= since ? [id] : []))
    this.arrived.clear()
    return ids
  }
}

const followed = new WeakMap<object, RevealArrivals>()

/** The same for a board as long as it is open, whether it is shown or not. */
export function arrivalsOn(view: Sources): RevealArrivals {
  const known = followed.get(view.projection)
  if (known !== undefined) return known
  const made = new RevealArrivals(view, () => performance.now())
  followed.set(view.projection, made)
  return made
}
