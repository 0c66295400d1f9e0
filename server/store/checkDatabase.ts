import { StoreDamagedError } from './boardStore'
import type { Database } from './levelHandle'
import { pagesOf } from './levelPages'
import { decodeHead, type Head, isIntact } from './storedValue'
import { describeKey, readKey } from './storeKeys'

/** How much a store holds. */
export type StoreContents = { boards: number; rooms: number; records: number; images: number }

/** Reads all of it: every checksum, and whether every room is without gaps. StoreDamagedError names what is not. */
export async function checkDatabase(database: Database): Promise<StoreContents> {
  const { contents, damage } = await findDamage(database)
  const [first] = damage
  if (first !== undefined) throw new StoreDamagedError(first)
  return contents
}

/** A sentence for each thing that is damaged. */
export async function findDamage(database: Database): Promise<{ contents: StoreContents; damage: string[] }> {
  const damage: string[] = []
  const rooms = new Rooms()
  const twinned = new Twinned()
  for await (const page of pagesOf(database)) {
    for (const [key, value] of page) {
      if (isIntact(key, value)) rooms.take(key, value)
      else damage.push(`${describeKey(key)} is damaged: its checksum does not fit.`)
      twinned.take(key)
    }
  }
  damage.push(...rooms.damage(), ...twinned.damage())
  const { boards, images } = twinned
  return { contents: { boards, rooms: rooms.count, records: rooms.records, images }, damage }
}

type Found = { head: Head | null; records: number; folds: Set<number> }

class Rooms {
  records = 0
  readonly #found = new Map<string, Found>()

  get count(): number {
    return this.#found.size
  }

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
  damage(): string[] {
    return [...this.#found].flatMap(([name, { head, records, folds }]) => {
      const { seq = 0, folded = 0 } = head ?? {}
      if (seq !== records) return [`Room "${name}" is damaged: it has ${records} of its ${seq} records.`]
      if (folded === 0 || folds.has(folded)) return []
      return [`Room "${name}" is damaged: its snapshot at record ${folded} is missing.`]
    })
  }
}

/** The kinds of entries that have a twin, by the kind of that. */
const KINDS: Readonly<Record<string, string>> = { c: 'b', q: 'p', o: 'n', n: 'o', i: 'j', j: 'i' }

class Twinned {
  boards = 0
  images = 0
  readonly #there = new Set<string>()
  readonly #wanted = new Set<string>()

  take(key: string): void {
    const { kind } = readKey(key)
    if (kind === 'b') this.boards++
    if (kind === 'j') this.images++
    if ('bpnoij'.includes(kind)) this.#there.add(key)
    const of = KINDS[kind]
    if (of !== undefined) this.#wanted.add(`${of}${key.slice(1)}`)
  }

  damage(): string[] {
    const missing = [...this.#wanted].filter((key) => !this.#there.has(key))
    return missing.map((key) => `${describeKey(key)} is damaged: it is missing.`)
  }
}
