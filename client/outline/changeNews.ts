import type { Note } from '../../shared/model/note'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'
import type { RelationsWritten } from '../document/relationsProjection'
import type { ChangedFields, ProjectionChange } from '../document/types'
import { ClusterChanges, type ClusterNews } from './clusterNews'
import { RelationChanges, type RelationNews } from './relationNews'

/** What others did since the last batch. A note or a card is in one of the four lists at most. */
export type NewsBatch = {
  readonly added: readonly string[]
  /** What came from people's desks. */
  readonly revealed: readonly string[]
  readonly changed: readonly string[]
  readonly deleted: readonly string[]
  /** A note that joined a cluster is told of here alone. */
  readonly clusters: readonly ClusterNews[]
  readonly relations: readonly RelationNews[]
  /** Of those whose hand is known and who have one, each once, in the order in which they came. */
  readonly names: readonly string[]
  /** How many others had a hand in it without a name being known. */
  readonly nameless: number
}

export type NewsTimers = {
  now(): number
  set(run: () => void, milliseconds: number): number
  clear(timer: number): void
}

type Options = { readonly timers: NewsTimers; readonly onNews: (batch: NewsBatch) => void }

type NewsView = Pick<BoardView, 'projection' | 'presence' | 'relations'>

/** What comes together is told together: so long after the first of it. Milliseconds. */
const GATHER = 1_500
/** From one batch to the next at least. Milliseconds. */
const PAUSE = 10_000

type Pending = { readonly wasLive: boolean; isWritten: boolean }

/**
 * Gathers what others do to notes, cards, clusters and relations and tells it in batches: never this person's own doing, never
 * cursors or what is still in somebody's hand. A text or title that somebody writes, and a card that they have open, is
 * told once they leave it. Gives what ends that.
 */
export function followOthersChanges(view: NewsView, options: Options): () => void {
  const news = new OthersNews(view, options)
  const stops = [
    view.projection.onChange((change) => news.take(change)),
    view.relations.onChange((written) => news.takeRelations(written)),
  ]
  return () => {
    for (const stop of stops) stop()
    news.stop()
  }
}

class OthersNews {
  private readonly live: Set<string>
  private pending = new Map<string, Pending>()
  private writers = new Map<string, string>()
  private readonly revealed = new Set<string>()
  private readonly clusters: ClusterChanges
  private readonly relations: RelationChanges
  private timer: number | null = null
  private last = Number.NEGATIVE_INFINITY

  constructor(
    private readonly view: NewsView,
    private readonly options: Options,
  ) {
    this.clusters = new ClusterChanges(view.projection)
    this.relations = new RelationChanges(view.relations)
    const { notes, cards } = view.projection
    // Nobody has heard of a note that is still empty: it is added once it says something.
    const known = [...[...notes.values()].filter(({ text }) => text.trim() !== ''), ...cards.values()]
    this.live = new Set(known.filter(isLive).map(({ id }) => id))
  }

  take(change: ProjectionChange): void {
    const isOwn = change.local || this.isOwnOtherTab(change.writers)
    for (const [id, fields] of [...change.notes, ...change.cards]) this.touch(id, isContent(fields), isOwn)
    for (const id of [...change.removedNotes, ...change.removedCards]) this.touch(id, true, isOwn)
    for (const id of change.notes.keys()) if (!isOwn && this.isRevealed(id, change)) this.revealed.add(id)
    this.clusters.take(change, isOwn ? 'own' : 'others')
    if (isOwn || (this.pending.size === 0 && this.clusters.isEmpty)) return
    this.remember(change.writers)
    this.schedule()
  }

  /** Null where things came or went that relations end at. */
  takeRelations(written: RelationsWritten | null): void {
    const isOwn = written === null || written.local || this.isOwnOtherTab(written.writers)
    this.relations.take(written === null ? 'ends' : isOwn ? 'own' : 'others')
    if (isOwn || this.relations.isEmpty) return
    this.remember(written.writers)
    this.schedule()
  }

  stop(): void {
    if (this.timer !== null) this.options.timers.clear(this.timer)
    this.timer = null
  }

  private touch(id: string, isWritten: boolean, isOwn: boolean): void {
    const wasLive = this.live.has(id)
    const { notes, cards } = this.view.projection
    const isNow = isThere(notes.get(id) ?? cards.get(id))
    if (isNow) this.live.add(id)
    else this.live.delete(id)
    if (isOwn) {
      if (wasLive !== isNow) this.pending.delete(id)
      return
    }
    const known = this.pending.get(id)
    if (known !== undefined) known.isWritten ||= isWritten
    else if (isWritten) this.pending.set(id, { wasLive, isWritten })
  }

  private isRevealed(id: string, { notes }: ProjectionChange): boolean {
    return notes.get(id) === 'all' && this.view.projection.notes.get(id)?.reveal !== undefined
  }

  private schedule(): void {
    if (this.timer !== null) return
    const { timers } = this.options
    const wait = Math.max(GATHER, this.last + PAUSE - timers.now())
    this.timer = timers.set(() => {
      this.timer = null
      this.tell()
    }, wait)
  }

  private tell(): void {
    const open = this.openTexts()
    const held = new Map([...this.pending].filter(([id]) => open.has(id) && this.live.has(id)))
    const batch = this.batchOf(
      [...this.pending].filter(([id]) => !held.has(id)),
      open,
    )
    this.pending = held
    const isAllTold = held.size === 0 && this.clusters.isEmpty && this.relations.isEmpty
    if (!isAllTold) this.schedule()
    if (batch === null) return
    if (isAllTold) this.writers = new Map()
    this.last = this.options.timers.now()
    this.options.onNews(batch)
  }

  private batchOf(entries: readonly (readonly [string, Pending])[], open: ReadonlySet<string>): NewsBatch | null {
    const [added, revealed]: [string[], string[]] = [[], []]
    const changed: string[] = []
    const deleted: string[] = []
    for (const [id, { wasLive }] of entries) {
      const isLiveNow = this.live.has(id)
      if (!wasLive && isLiveNow) (this.revealed.has(id) ? revealed : added).push(id)
      else if (wasLive && !isLiveNow) deleted.push(id)
      else if (wasLive && isLiveNow && !this.clusters.hasJoined(id)) changed.push(id)
    }
    this.revealed.clear()
    const clusters = this.clusters.tell(open, new Set([...added, ...revealed]))
    const relations = this.relations.tell()
    const all = [added, revealed, changed, deleted, clusters, relations]
    if (all.every(({ length }) => length === 0)) return null
    const people = [...new Set(this.writers.values())]
    const names = people.filter((name) => name !== '')
    const nameless = [...this.writers.values()].filter((name) => name === '').length
    return { added, revealed, changed, deleted, clusters, relations, names, nameless }
  }

  private remember(clients: readonly number[]): void {
    for (const { writer, person } of this.view.presence.others.values())
      if (writer !== null && clients.includes(writer)) this.writers.set(person.id, person.name)
  }

  /** Somebody with two tabs made it in the other one. */
  private isOwnOtherTab(clients: readonly number[]): boolean {
    const { others, own: self } = this.view.presence
    const me = self.person.id
    const own = new Set([...others.values()].filter(({ person }) => person.id === me).map(({ writer }) => writer))
    return me !== '' && clients.length > 0 && clients.every((client) => own.has(client))
  }

  private openTexts(): Set<string> {
    const others = [...this.view.presence.others.values()]
    return new Set(others.flatMap(({ editing, inCard }) => [editing ?? [], inCard?.card ?? []].flat()))
  }
}

function isThere(record: Pick<Note, 'deletedAt'> | undefined): boolean {
  return record !== undefined && isLive(record)
}

/** What lies above what is nothing to speak of. */
function isContent(fields: ChangedFields): boolean {
  return fields === 'all' || [...fields].some((field) => field !== 'z')
}
