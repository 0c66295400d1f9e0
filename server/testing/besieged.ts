import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type WebSocket from 'ws'
import * as Y from 'yjs'
import type { CreatedBoard } from '../auth/boardDirectory'
import { eventually } from './eventually'
import { closeOf, openPeer, openSocket, type SocketPeer } from './openPeer'
import { startTestServer, type TestServer } from './startTestServer'
import type { TestPeer } from './testPeer'

/** A whole server under attack, and two people on one of its boards who go on working. */
export class Besieged {
  readonly board: CreatedBoard
  readonly writer: SocketPeer
  readonly reader: SocketPeer
  readonly #folder: string
  readonly #attackers = new Set<WebSocket>()
  #server: TestServer
  #edits = 0

  private constructor(server: TestServer, folder: string, board: CreatedBoard, people: [SocketPeer, SocketPeer]) {
    this.#server = server
    this.#folder = folder
    this.board = board
    this.writer = people[0]
    this.reader = people[1]
  }

  static async start(): Promise<Besieged> {
    const folder = await mkdtemp(join(tmpdir(), 'grappe-siege-'))
    const server = await startTestServer({ GRAPPE_DATA: folder })
    const board = await server.createBoard()
    const join1 = () => openPeer(server.ws, board.record.id, board.keys.participant)
    return new Besieged(server, folder, board, [await join1(), await join1()])
  }

  get server(): TestServer {
    return this.#server
  }

  /** A peer of the board with any key; participant by default. */
  enter(peer?: TestPeer, key = this.board.keys.participant): Promise<SocketPeer> {
    return openPeer(this.#server.ws, this.board.record.id, key, peer)
  }

  /** An open socket to the board that nobody speaks on yet. */
  async attack(key = this.board.keys.participant): Promise<WebSocket> {
    const ws = openSocket(this.#server.ws, this.board.record.id, key)
    this.#attackers.add(ws)
    await new Promise((resolve) => ws.on('open', resolve))
    return ws
  }

  /** The code with which a socket with this key is closed. */
  turnedAway(key: string): Promise<number> {
    return closeOf(openSocket(this.#server.ws, this.board.record.id, key))
  }

  /** The others work on: an edit arrives, is acknowledged, and is there with all before it for who comes now. */
  async goesOn(): Promise<void> {
    const { writer, reader } = this
    const name = `edit ${++this.#edits}`
    const acked = (writer.peer.acks.at(-1) ?? 0) + 1
    writer.peer.doc.getMap('proof').set(name, true)
    await eventually(() => expect(reader.peer.doc.getMap('proof').has(name)).toBe(true))
    await eventually(() => expect(writer.peer.acks.at(-1)).toBeGreaterThanOrEqual(acked))
    const fresh = await this.enter()
    await eventually(() => expect(fresh.peer.doc.getMap('proof').size).toBe(this.#edits))
    expect(fresh.peer.doc.getMap('proof').has(name)).toBe(true)
    fresh.ws.close()
    for (const { ws } of [writer, reader]) expect(ws.readyState).toBe(ws.OPEN)
  }

  /** A new server on the folder. Gives the board's document as it is there; everything acknowledged is in it. */
  async restart(): Promise<Y.Doc> {
    await this.#server.stop()
    this.#server = await startTestServer({ GRAPPE_DATA: this.#folder })
    const fresh = await this.enter()
    await eventually(() => expect(fresh.peer.doc.getMap('proof').size).toBe(this.#edits))
    fresh.ws.close()
    return fresh.peer.doc
  }

  /** Stops the server and removes its folder. */
  async close(): Promise<void> {
    for (const ws of this.#attackers) ws.terminate()
    await this.#server.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Asserts that a restart keeps every byte that the reader has, and ends it all. */
  async end(): Promise<void> {
    const before = Y.encodeStateVector(this.reader.peer.doc)
    const after = await this.restart()
    expect(Y.encodeStateVector(after)).toEqual(before)
    await this.close()
  }
}
