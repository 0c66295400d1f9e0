import { StoreDamagedError } from './boardStore'
import type { Database } from './levelHandle'
import { pagesOf } from './levelPages'
import { decodeHead, type Head, isIntact } from './storedValue'
import { describeKey, readKey } from './storeKeys'

/** How much a store holds. */
export type StoreContents = { boards: number; rooms: number; records: number }

/** Reads all of it: every checksum must fit and every room be without gaps. StoreDamagedError names the first that is not. */
export async function checkDatabase(database: Database): Promise<StoreContents> {
  const rooms = new Rooms()
  let boards = 0
  for await (const page of pagesOf(database)) {
    for (const [key, value] of page) {
      if (!isIntact(key, value)) throw damage(describeKey(key), 'its checksum does not fit')
      if (readKey(key).kind === 'b') boards++
      rooms.take(key, value)
    }
  }
  return { boards, rooms: rooms.count(), records: rooms.records }
}

type Found = { head: Head | null; records: number; folds: Set<number> }

class Rooms {
  records = 0
  readonly #found = new Map<string, Found>()

  take(key: string, value: Buffer): void {
    const { kind, name, last } = readKey(key)
    if (kind === 'h') this.#of(name).head = decodeHead(key, value)
    else if (kind === 's') this.#of(name).folds.add(Number(last))
    else if (kind === 'r') {
      this.#of(name).records++
      this.records++
    }
  }

  #of(name: string): Found {
    const known = this.#found.get(name) ?? { head: null, records: 0, folds: new Set() }
    this.#found.set(name, known)
    return known
  }

  /** Records are numbered from 1 and stay when they are folded, so that their count tells whether one is missing. */
  count(): number {
    for (const [name, { head, records, folds }] of this.#found) {
      const what = `Room "${name}"`
      if ((head?.seq ?? 0) !== records) throw damage(what, `it has ${records} of its ${head?.seq ?? 0} records`)
      const folded = head?.folded ?? 0
      if (folded > 0 && !folds.has(folded)) throw damage(what, `its snapshot at record ${folded} is missing`)
    }
    return this.#found.size
  }
}

const damage = (what: string, why: string) => new StoreDamagedError(`${what} is damaged: ${why}.`)
