import type { Contents, Edit, LogLine } from './edits'

export type Tally = {
  /** Edits that the writers made. */
  written: number
  /** Of these, acknowledged; seen by another client; and the removals among each. */
  acked: number
  ackedRemovals: number
  seen: number
  seenRemovals: number
  /** Of these, not there after the restart; a removal whose thing is there again counts as come back, not here. */
  ackedMissing: number
  seenMissing: number
  ackedBack: number
  seenBack: number
}

export function emptyTally(): Tally {
  return {
    written: 0,
    acked: 0,
    ackedRemovals: 0,
    seen: 0,
    seenRemovals: 0,
    ackedMissing: 0,
    seenMissing: 0,
    ackedBack: 0,
    seenBack: 0,
  }
}

/** By whom an edit must be kept: the server acknowledged it, another client had seen it, or neither. */
type Promised = { acked: boolean; seen: boolean }
type Thing = { added: Promised; removed: Promised; isRemovalSent: boolean }
type Move = { acked: number; seen: number }

const nothing = (): Promised => ({ acked: false, seen: false })

/** What one room owes: every edit that was acknowledged or seen, however many kills ago. */
export class Ledger {
  readonly #tally: Tally
  readonly #things = new Map<string, Thing>()
  readonly #moves = new Map<string, Move>()

  constructor(tally: Tally) {
    this.#tally = tally
  }

  /** Takes what one writer's log says, which ends where it was killed. */
  addLog(lines: readonly LogLine[]): void {
    const acked = new Map<number, number>()
    for (const line of lines) if ('acked' in line) acked.set(line.client, line.acked)
    for (const line of lines) {
      if ('acked' in line) continue
      this.#tally.written++
      if (line.edit.did === 'removed') this.#thing(line.edit.thing).isRemovalSent = true
      if (line.number > (acked.get(line.client) ?? 0)) continue
      this.#tally.acked++
      if (line.edit.did === 'removed') this.#tally.ackedRemovals++
      this.#promise(line.edit, 'acked')
    }
  }

  addSeen(edits: readonly Edit[]): void {
    for (const edit of edits) {
      this.#tally.seen++
      if (edit.did === 'removed') this.#tally.seenRemovals++
      this.#promise(edit, 'seen')
    }
  }

  /** Compares with what a fresh client found. What is missing is counted once: from then on it is no longer owed. */
  check({ things, places }: Contents): void {
    const there = new Set(things)
    for (const [name, thing] of this.#things) {
      const { added, removed, isRemovalSent } = thing
      const isThere = there.has(name)
      if (isThere && (removed.acked || removed.seen)) {
        if (removed.acked) this.#tally.ackedBack++
        if (removed.seen) this.#tally.seenBack++
        thing.removed = nothing()
      }
      if (!isThere && !isRemovalSent) {
        if (added.acked) this.#tally.ackedMissing++
        if (added.seen) this.#tally.seenMissing++
        thing.added = nothing()
      }
    }
    for (const [name, move] of this.#moves) {
      const at = places[name] ?? 0
      if (at < move.acked) this.#tally.ackedMissing += move.acked - at
      if (at < move.seen) this.#tally.seenMissing += move.seen - at
      this.#moves.set(name, { acked: at, seen: at })
    }
    for (const name of things) this.#thing(name).added.seen = true
  }

  #promise(edit: Edit, by: 'acked' | 'seen'): void {
    if (edit.did === 'moved') {
      const move = this.#moves.get(edit.thing) ?? { acked: 0, seen: 0 }
      this.#moves.set(edit.thing, { ...move, [by]: Math.max(move[by], edit.to) })
    } else this.#thing(edit.thing)[edit.did][by] = true
  }

  #thing(name: string): Thing {
    const thing = this.#things.get(name) ?? { added: nothing(), removed: nothing(), isRemovalSent: false }
    this.#things.set(name, thing)
    return thing
  }
}
