/** Which live notes lie in which cluster, as their places say and as they belong. */
export class Memberships {
  private readonly clusterOf = new Map<string, string>()
  private readonly notesIn = new Map<string, Set<string>>()
  private readonly lyingIn = new Map<string, string[]>()

  /** True where that is another cluster than before. */
  follow(note: string, cluster: string | null): boolean {
    const before = this.clusterOf.get(note) ?? null
    if (before === cluster) return false
    if (before !== null) this.notesIn.get(before)?.delete(note)
    if (cluster === null) {
      this.clusterOf.delete(note)
      return true
    }
    this.clusterOf.set(note, cluster)
    const held = this.notesIn.get(cluster)
    if (held === undefined) this.notesIn.set(cluster, new Set([note]))
    else held.add(note)
    return true
  }

  /** How many notes have this cluster in their place. */
  countIn(cluster: string): number {
    return this.notesIn.get(cluster)?.size ?? 0
  }

  /** Takes in to which cluster belongs what lies in another, or null. */
  settle(homeOf: (cluster: string) => string | null): void {
    this.lyingIn.clear()
    for (const cluster of this.notesIn.keys()) {
      const home = homeOf(cluster)
      if (home === null) continue
      const held = this.lyingIn.get(home)
      if (held === undefined) this.lyingIn.set(home, [cluster])
      else held.push(cluster)
    }
  }

  /** The notes with this cluster in their place, there or not. */
  notesPlacedIn(cluster: string): Iterable<string> {
    return this.notesIn.get(cluster) ?? []
  }

  /** The notes that belong to this cluster directly. */
  notesAt(cluster: string): string[] {
    return (this.lyingIn.get(cluster) ?? []).flatMap((id) => [...(this.notesIn.get(id) ?? [])])
  }
}
