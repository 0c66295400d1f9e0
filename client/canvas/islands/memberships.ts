/** Which live things of one kind lie in which cluster, or zone, as their places say and as they belong. */
export class Memberships {
  private readonly clusterOf = new Map<string, string>()
  private readonly idsIn = new Map<string, Set<string>>()
  private readonly lyingIn = new Map<string, string[]>()

  /** True where that is another cluster than before. */
  follow(id: string, cluster: string | null): boolean {
    const before = this.clusterOf.get(id) ?? null
    if (before === cluster) return false
    if (before !== null) this.idsIn.get(before)?.delete(id)
    if (cluster === null) {
      this.clusterOf.delete(id)
      return true
    }
    this.clusterOf.set(id, cluster)
    const held = this.idsIn.get(cluster)
    if (held === undefined) this.idsIn.set(cluster, new Set([id]))
    else held.add(id)
    return true
  }

  /** How many have this cluster in their place. */
  countIn(cluster: string): number {
    return this.idsIn.get(cluster)?.size ?? 0
  }

  /** Takes in to which cluster belongs what lies in another, or null. */
  settle(homeOf: (cluster: string) => string | null): void {
    this.lyingIn.clear()
    for (const cluster of this.idsIn.keys()) {
      const home = homeOf(cluster)
      if (home === null) continue
      const held = this.lyingIn.get(home)
      if (held === undefined) this.lyingIn.set(home, [cluster])
      else held.push(cluster)
    }
  }

  /** Those with this cluster in their place, there or not. */
  placedIn(cluster: string): Iterable<string> {
    return this.idsIn.get(cluster) ?? []
  }

  /** Those that belong to this cluster directly. */
  membersOf(cluster: string): string[] {
    return (this.lyingIn.get(cluster) ?? []).flatMap((from) => [...(this.idsIn.get(from) ?? [])])
  }
}
