import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Y from 'yjs'
import { readRevealed, waitingNotes } from '../../shared/facilitation/desk'
import { readBoard } from '../../shared/queries/readBoard'
import { createRandom } from '../../shared/testing/seededRandom'
import { buildDocument } from '../room/liveDocument'
import type { BoardStore } from '../store/boardStore'
import { Child } from '../store/children/childProcess'
import { openLevelStore } from '../store/levelStore'
import { turn } from './manualClock'

const REVEALER = new URL('./revealer.child.ts', import.meta.url)
/** After so many rounds a board has enough on it. */
const ROUNDS_PER_BOARD = 10
const MOST_LINES = 150

export type RevealedBoard = {
  readonly board: string
  readonly key: string
  readonly people: readonly { readonly id: string; readonly key: string }[]
}

export type RevealKills = {
  readonly kills: number
  /** Notes that were acknowledged, those that lie on the boards, and kills at which a reveal had not been answered. */
  readonly acked: number
  readonly revealed: number
  readonly amid: number
  /** What was found wrong, in words; none where all is well. */
  readonly faults: readonly string[]
}

type Ledger = { acked: Map<string, string>; wrote: Map<string, string>; answered: number }

/**
 * Kills a server at random moments while people write on their desks and reveals go on, and looks after each kill at what the
 * disk holds: every note that was acknowledged waits on its desk or lies on the board, once. The next round's server
 * goes on with the same board.
 */
export async function runRevealKills({ kills, seed }: { kills: number; seed: number }): Promise<RevealKills> {
  const random = createRandom(seed)
  const folder = await mkdtemp(join(tmpdir(), 'grappe-reveals-'))
  const sum = { acked: 0, revealed: 0, amid: 0 }
  const faults: string[] = []
  let board: RevealedBoard | null = null
  let ledger: Ledger = { acked: new Map(), wrote: new Map(), answered: 0 }
  try {
    for (let round = 0; round < kills; round++) {
      if (round % ROUNDS_PER_BOARD === 0) {
        board = null
        ledger = { acked: new Map(), wrote: new Map(), answered: 0 }
      }
      const before = { acked: ledger.acked.size, answered: ledger.answered }
      const lines = await liveAndDie(
        [folder, String(round), ...(board === null ? [] : [JSON.stringify(board)])],
        random,
      )
      board = JSON.parse(lines[0] as string) as RevealedBoard
      sum.amid += note(ledger, lines.slice(1)) ? 1 : 0
      sum.acked += ledger.acked.size - before.acked
      sum.revealed += ledger.answered - before.answered
      const store = await openLevelStore(folder)
      faults.push(...(await faultsOf(store, board, ledger)).map((fault) => `kill ${round}: ${fault}`))
      await store.close()
    }
    return { kills, ...sum, faults }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the server told until it was killed. */
async function liveAndDie(args: readonly string[], random: () => number): Promise<string[]> {
  const child = new Child(REVEALER, args)
  try {
    await child.told(2 + Math.floor(random() * MOST_LINES))
    for (let wait = Math.floor(random() * 8); wait > 0; wait--) await turn()
  } finally {
    await child.kill()
  }
  return child.lines
}

/** True where a reveal had been asked for and not answered. */
function note(ledger: Ledger, lines: readonly string[]): boolean {
  let open = 0
  for (const line of lines) {
    const [word, id = '', person = ''] = line.split(' ')
    if (word === 'wrote') ledger.wrote.set(id, person)
    else if (word === 'acked') ledger.acked.set(id, ledger.wrote.get(id) ?? '')
    else if (word === 'asked') open++
    else if (word === 'revealed') {
      open--
      ledger.answered += Number(id)
    }
  }
  return open > 0
}

async function faultsOf(store: BoardStore, { board, people }: RevealedBoard, ledger: Ledger): Promise<string[]> {
  const faults: string[] = []
  const onBoard = new Map([...readBoard(await docOf(store, board)).notes].map(([id, { text }]) => [id, text]))
  const texts = [...onBoard.values()]
  if (new Set(texts).size !== texts.length) faults.push('a note lies on the board twice')
  const owned = new Map<string, string>()
  const waiting = new Set<string>()
  for (const { id: person } of people) {
    const desk = await docOf(store, `${board}.desk.${person}`)
    for (const { id } of waitingNotes(desk)) waiting.add(id)
    for (const [id, { as, text }] of readRevealed(desk)) {
      if (onBoard.get(as) !== text || text !== id) faults.push(`${id} is marked and not on the board`)
      if (owned.has(as)) faults.push(`${as} is marked twice`)
      owned.set(as, id)
    }
  }
  for (const [as, text] of onBoard) if (owned.get(as) !== text) faults.push(`${text} lies on the board unmarked`)
  const gone = new Set(owned.values())
  for (const id of ledger.acked.keys()) {
    if (waiting.has(id) === gone.has(id))
      faults.push(`${id} ${gone.has(id) ? 'waits and lies on the board' : 'is lost'}`)
  }
  for (const id of [...waiting, ...gone]) if (!ledger.wrote.has(id)) faults.push(`${id} was never written`)
  if (gone.size < ledger.answered) faults.push('a reveal that was answered did not happen')
  return faults
}

async function docOf(store: BoardStore, room: string): Promise<Y.Doc> {
  const { snapshot, records } = await store.load(room)
  const { doc, bad } = buildDocument(
    snapshot,
    records.map(({ update }) => update),
  )
  if (bad.size > 0) throw new Error(`${room} cannot be read whole`)
  return doc
}
