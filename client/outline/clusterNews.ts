import type { Cluster } from '../../shared/model/cluster'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardProjection, ProjectionChange } from '../document/types'

/** What others did to one cluster since the last batch. */
export type ClusterNews =
  | { readonly kind: 'gathered'; readonly id: string; readonly notes: readonly string[] }
  | { readonly kind: 'named'; readonly id: string; readonly before: string }
  | { readonly kind: 'merged'; readonly id: string; readonly into: string }
  | { readonly kind: 'made' | 'folded' | 'unfolded' | 'dissolved'; readonly id: string }

type State = { readonly isLive: boolean; readonly title: string; readonly isFolded: boolean }

/** Compares clusters, and which cluster each note lies in, with what they were when they were last spoken of. */
export class ClusterChanges {
  private readonly known = new Map<string, State>()
  private readonly homes = new Map<string, string | null>()
  /** Clusters and notes that others changed, in the order in which they did. */
  private readonly changed = new Set<string>()
  private readonly arrived = new Set<string>()

  constructor(private readonly projection: Pick<BoardProjection, 'notes' | 'clusters'>) {
    for (const cluster of projection.clusters.values()) this.known.set(cluster.id, stateOf(cluster))
    for (const { id, place } of projection.notes.values()) this.homes.set(id, place.in)
  }

  get isEmpty(): boolean {
    return this.changed.size + this.arrived.size === 0
  }

  /** What the person did is known to them: from there on the others' changes count. */
  take(change: ProjectionChange, whose: 'own' | 'others'): void {
    for (const id of [...change.clusters.keys(), ...change.removedClusters]) {
      if (whose === 'others') this.changed.add(id)
      else this.settle(id)
    }
    for (const id of [...change.notes.keys(), ...change.removedNotes]) {
      if (whose === 'own' || !this.homes.has(id) || this.homeOf(id) === this.homes.get(id)) this.settleNote(id)
      else this.arrived.add(id)
    }
  }

  /**
   * All of it but what happens to those that somebody still writes in, and who joins them, which stays for later. `added` are notes that are
   * told of as such.
   */
  tell(open: ReadonlySet<string>, added: ReadonlySet<string>): ClusterNews[] {
    const gathered = this.gatherings(open, added)
    const changes: ClusterNews[] = []
    for (const id of [...this.changed]) {
      if (open.has(id)) continue
      const [before, now] = [this.known.get(id), this.stateNow(id)]
      this.settle(id)
      changes.push(...newsOf(id, before, now, this.projection.clusters.get(id)))
    }
    const merges = new Set(changes.flatMap((news) => (news.kind === 'merged' ? [news.into] : [])))
    const told = gathered.filter(({ id }) => !merges.has(id))
    const filled = new Set(told.map(({ id }) => id))
    return [...told, ...changes.filter(({ kind, id }) => kind !== 'made' || !filled.has(id))]
  }

  /** True for a note that is told of with the cluster that it joined. */
  hasJoined(note: string): boolean {
    return this.arrived.has(note) && this.isThere(this.homeOf(note))
  }

  private gatherings(open: ReadonlySet<string>, added: ReadonlySet<string>): ClusterNews[] {
    const joined = new Map<string, string[]>()
    for (const note of [...this.arrived]) {
      const home = this.homeOf(note)
      if (home !== null && open.has(home)) continue
      this.settleNote(note)
      if (home === null || !this.isThere(home) || added.has(note)) continue
      joined.set(home, [...(joined.get(home) ?? []), note])
    }
    return [...joined].map(([id, notes]) => ({ kind: 'gathered', id, notes }))
  }

  private settle(id: string): void {
    this.changed.delete(id)
    this.known.set(id, this.stateNow(id))
  }

  private settleNote(id: string): void {
    this.arrived.delete(id)
    this.homes.set(id, this.homeOf(id))
  }

  private homeOf(note: string): string | null {
    const record = this.projection.notes.get(note)
    return record !== undefined && isLive(record) ? record.place.in : null
  }

  private isThere(cluster: string | null): boolean {
    return cluster !== null && this.stateNow(cluster).isLive
  }

  private stateNow(id: string): State {
    const cluster = this.projection.clusters.get(id)
    return cluster === undefined ? ABSENT : stateOf(cluster)
  }
}

const ABSENT: State = { isLive: false, title: '', isFolded: false }

function stateOf(cluster: Cluster): State {
  return { isLive: isLive(cluster), title: cluster.title.trim(), isFolded: cluster.folded }
}

function newsOf(id: string, before: State = ABSENT, now: State, cluster: Cluster | undefined): ClusterNews[] {
  const into = cluster?.mergedInto
  if (before.isLive && !now.isLive)
    return [into === undefined ? { kind: 'dissolved', id } : { kind: 'merged', id, into }]
  if (!now.isLive) return []
  if (!before.isLive) return now.title === '' ? [] : [{ kind: 'made', id }]
  const news: ClusterNews[] = []
  if (now.title !== before.title && now.title !== '') news.push({ kind: 'named', id, before: before.title })
  if (now.isFolded !== before.isFolded) news.push({ kind: now.isFolded ? 'folded' : 'unfolded', id })
  return news
}
