import type * as Y from 'yjs'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { RawClient } from '../fixtures/rawClient'
import type { GrappeServer } from '../fixtures/startServer'

const KILLS = 50
const WRITERS = 4
const WRITE_EVERY_MS = 20
const SEED = 20_261_123

/** A small seeded generator (mulberry32), so that a failing run can be run again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const entries = (doc: Y.Doc) => doc.getMap<string>('killTest')

/** What the server owes: every key that somebody saw or that was acknowledged, and every such deletion. */
class Promises {
  readonly #owed = new Map<string, 'there' | 'gone'>()
  /** A deletion that was sent but neither seen nor acknowledged may have happened or not. */
  readonly #perhapsGone = new Set<string>()

  write = (key: string) => {
    if (this.#owed.get(key) !== 'gone') this.#owed.set(key, 'there')
  }
  tryDelete = (key: string) => void this.#perhapsGone.add(key)
  delete = (key: string) => void this.#owed.set(key, 'gone')

  get size(): number {
    return this.#owed.size
  }

  get deletable(): string[] {
    return [...this.#owed].filter(([key, how]) => how === 'there' && !this.#perhapsGone.has(key)).map(([key]) => key)
  }

  brokenBy(doc: Y.Doc): string[] {
    return [...this.#owed].flatMap(([key, how]) => {
      const isThere = entries(doc).has(key)
      if (how === 'there') return isThere || this.#perhapsGone.has(key) ? [] : [`${key} is missing`]
      return isThere ? [`${key} came back`] : []
    })
  }
}

/** Four people write and delete, a fifth watches; at a random moment the power goes, for the server and for them. */
async function roundUntilKill(
  server: GrappeServer,
  board: Board,
  promises: Promises,
  round: number,
  next: () => number,
) {
  const clients = Array.from({ length: WRITERS + 1 }, () => new RawClient(server.url, board.id, board.keys.participant))
  await Promise.all(clients.map((client) => client.ready))
  const [watcher, ...writers] = clients as [RawClient, ...RawClient[]]
  const killAfter = 5 + Math.floor(next() * 60)
  const candidates = promises.deletable
  let count = 0
  let seen = 0

  const enough = new Promise<void>((resolve) => {
    entries(watcher.doc).observe((event) => {
      for (const [key, change] of event.changes.keys) {
        if (change.action === 'delete') promises.delete(key)
        else promises.write(key)
      }
      seen += event.changes.keys.size
      if (seen >= killAfter) resolve()
    })
  })
  const timer = setInterval(() => {
    for (const writer of writers) {
      const victim = count % 5 === 4 ? candidates.pop() : undefined
      count++
      if (victim === undefined) {
        const key = `${round}-${count}`
        writer.edit(
          (doc) => entries(doc).set(key, 'x'),
          () => promises.write(key),
        )
      } else {
        promises.tryDelete(victim)
        writer.edit(
          (doc) => entries(doc).delete(victim),
          () => promises.delete(victim),
        )
      }
    }
  }, WRITE_EVERY_MS)
  await enough
  await server.kill()
  clearInterval(timer)
  for (const client of clients) client.kill()
}

test('SY26 Fifty times the power fails under two hundred writes a second: nothing seen or acknowledged is lost', async ({
  server,
}) => {
  test.setTimeout(240_000)
  const board = await createBoard(server, 'Fifty kills')
  const promises = new Promises()
  const next = random(SEED)
  for (let round = 1; round <= KILLS; round++) {
    await roundUntilKill(server, board, promises, round, next)
    await server.restart()
    const heir = new RawClient(server.url, board.id, board.keys.observer)
    await heir.ready
    expect(promises.brokenBy(heir.doc), `after kill ${round} of seed ${SEED}`).toEqual([])
    heir.kill()
  }
  expect(promises.size).toBeGreaterThan(KILLS * 5)
})
