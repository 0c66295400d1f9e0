/** What was left out, each kind once with how often. */
export interface Tally {
  add(what: string): void
  words(): string[]
}

/** A file can hold thousands of different things that we do not know. */
const MOST_KINDS = 20

export function createTally(): Tally {
  const counts = new Map<string, number>()
  let others = 0
  return {
    add(what) {
      if (counts.has(what) || counts.size < MOST_KINDS) counts.set(what, (counts.get(what) ?? 0) + 1)
      else others++
    },
    words() {
      const words = [...counts].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`))
      return others === 0 ? words : [...words, `and ${others} more`]
    },
  }
}
