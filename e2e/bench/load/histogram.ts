const PER_DOUBLING = 32
const BUCKETS = 32 * PER_DOUBLING

/** Counts of durations in buckets that are 2.2 % wide; those of several processes add up. */
export class Histogram {
  readonly counts: number[]

  constructor(counts: readonly number[] = []) {
    this.counts = Array.from({ length: BUCKETS }, (_, i) => counts[i] ?? 0)
  }

  /** In microseconds. */
  add(us: number): void {
    const bucket = us < 1 ? 0 : Math.min(Math.floor(Math.log2(us) * PER_DOUBLING), BUCKETS - 1)
    this.counts[bucket] = (this.counts[bucket] as number) + 1
  }

  merge(counts: readonly number[]): void {
    for (const [i, count] of counts.entries()) this.counts[i] = (this.counts[i] ?? 0) + count
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0)
  }

  /** In milliseconds; NaN where nothing was counted. */
  quantile(share: number): number {
    let left = this.total * share
    if (left === 0) return Number.NaN
    for (const [i, count] of this.counts.entries()) {
      left -= count
      if (left <= 0) return 2 ** ((i + 0.5) / PER_DOUBLING) / 1_000
    }
    return Number.NaN
  }
}
