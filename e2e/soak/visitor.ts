import { setTimeout as pause } from 'node:timers/promises'
import { notesOf } from '../../shared/model/board'
import { pagePlace } from '../../shared/model/place'
import { createNotes, moveNotes, setNoteText } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { RawClient } from '../fixtures/rawClient'
import { joinBoard, type SoakBoard } from './soakBoards'

const POINTS_AN_EDIT = 4
/** In ms: how long an edit may wait for its ack before that is a trouble. */
const ACK_PATIENCE = 20_000

/** Somebody with a tablet: both rooms of the board open, writing, moving and pointing, until they go in one way or other. */
export class Visitor {
  readonly #board: RawClient
  readonly #stage: RawClient
  readonly #random: () => number
  #unacked = 0

  private constructor(board: RawClient, stage: RawClient, random: () => number) {
    this.#board = board
    this.#stage = stage
    this.#random = random
  }

  static async join(url: string, board: SoakBoard, random: () => number): Promise<Visitor> {
    const key = await joinBoard(url, board)
    const visitor = new Visitor(new RawClient(url, board.id, key), new RawClient(url, `${board.id}.stage`, key), random)
    await Promise.race([Promise.all([visitor.#board.ready, visitor.#stage.ready]), pause(ACK_PATIENCE, 'late')]).then(
      (met) => {
        if (met === 'late') throw new Error('a board did not open')
      },
    )
    return visitor
  }

  /** Gives how many edits they made. */
  async stay(ms: number): Promise<number> {
    const until = performance.now() + ms
    let edits = 0
    while (performance.now() < until) {
      this.#edit()
      edits++
      for (let i = 0; i < POINTS_AN_EDIT; i++) {
        this.#board.point(Math.floor(this.#random() * 1_000))
        await pause(100 + this.#random() * 200)
      }
    }
    return edits
  }

  #edit(): void {
    const ids = [...notesOf(this.#board.doc).keys()]
    const id = ids[Math.floor(this.#random() * ids.length)]
    const place = pagePlace(Math.floor(this.#random() * 5_000), Math.floor(this.#random() * 5_000))
    const choice = this.#random()
    this.#unacked++
    this.#board.edit(
      (doc) => {
        if (id === undefined || choice < 0.4) {
          const newId = `n${Math.floor(this.#random() * 2 ** 52).toString(36)}`
          createNotes(
            doc,
            [{ id: newId, text: 'An idea', place, color: 'yellow', author: '', createdAt: 1 }],
            new LocalEdit(),
          )
        } else if (choice < 0.8) moveNotes(doc, new Map([[id, place]]), new LocalEdit())
        else setNoteText(doc, id, `An idea, ${Math.floor(choice * 1e6)}`, new LocalEdit())
      },
      () => this.#unacked--,
    )
  }

  /** Closes, is killed, or falls asleep without a word, which the server has to find out. Gives what went wrong. */
  async go(): Promise<string | null> {
    const choice = this.#random()
    const until = performance.now() + ACK_PATIENCE
    while (choice < 0.6 && this.#unacked > 0 && performance.now() < until) await pause(100)
    const closedBefore = this.#board.closeCode ?? this.#stage.closeCode
    const clients = [this.#board, this.#stage]
    if (choice < 0.6) await Promise.all(clients.map((client) => client.leave()))
    else if (choice < 0.9) for (const client of clients) client.kill()
    else await Promise.all(clients.map((client) => client.sleep()))
    if (closedBefore !== null) return `the server closed a socket with ${closedBefore}`
    return choice < 0.6 && this.#unacked > 0 ? 'an edit was not acknowledged' : null
  }
}
