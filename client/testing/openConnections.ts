import { IDBFactory as FakeIndexedDb } from 'fake-indexeddb'
import type * as Y from 'yjs'
import { notesOf } from '../../shared/model/board'
import { noteToYMap } from '../../shared/model/note'
import { pagePlace } from '../../shared/model/place'
import type { Role } from '../../shared/protocol/roles'
import type { ConnectionOptions } from '../sync/connectionOptions'
import type { FirstSight } from '../sync/firstSight'
import { openBoardConnection } from '../sync/openBoardConnection'
import type { BoardConnection, Identity } from '../sync/types'
import { FakeSyncServer } from './fakeSyncServer'

export const BOARD = 'board1'
export const STAGE = 'board1.stage'
export const PLAN = 'board1.plan'
/** Of the person whom a FakeDevice is, where nobody else is named. */
export const DESK = 'board1.desk.alice'

const KEY = 'k'.repeat(43)

/** A device with a browser: what it keeps survives its tabs. */
export class FakeDevice {
  readonly indexedDB = new FakeIndexedDb()
  readonly events = new EventTarget()
  private readonly opened: BoardConnection[] = []

  constructor(readonly server: FakeSyncServer = new FakeSyncServer()) {}

  open(options: ConnectionOptions & Partial<FirstSight> & { role?: Role; person?: string } = {}): BoardConnection {
    const { role = 'participant', person = 'alice', early = () => null, seen = null, ...rest } = options
    const settings = {
      url: 'ws://server/sync',
      WebSocket: this.server.WebSocket,
      indexedDB: this.indexedDB,
      events: this.events,
      random: () => 0,
      ...rest,
    }
    const connection = openBoardConnection(identity(role, person), settings, { early, seen })
    this.keep(connection)
    return connection
  }

  /** Closes what is still open. */
  async leave(): Promise<void> {
    await Promise.all(this.opened.map((connection) => connection.close()))
  }

  private keep(connection: BoardConnection): void {
    this.opened.push(connection)
    connection.onReplaced((next) => this.keep(next))
  }
}

function identity(role: Role, person: string): Identity {
  const isPerson = role === 'participant' || role === 'facilitator'
  return { board: BOARD, role, key: KEY, person: isPerson ? { id: person, name: person } : null }
}

export function addNote(doc: Y.Doc, id: string, text = id): void {
  doc.transact(() => {
    notesOf(doc).set(
      id,
      noteToYMap({ id, text, place: pagePlace(0, 0), z: 'a0', color: 'yellow', author: 'alice', createdAt: 1 }),
    )
  })
}

export function noteIds(doc: Y.Doc): string[] {
  return [...notesOf(doc).keys()].sort()
}

export function noteTexts(doc: Y.Doc): string[] {
  return [...notesOf(doc).values()].map((note) => String(note.get('text'))).sort()
}

export function nextOf(connection: BoardConnection): Promise<BoardConnection> {
  return new Promise((resolve) => connection.onReplaced(resolve))
}

/** Resolves when what the store says passes. */
export function until<T>(
  store: { getState(): T; subscribe(listener: (state: T) => void): () => void },
  passes: (state: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    const check = (state: T) => {
      if (!passes(state)) return
      stop()
      resolve(state)
    }
    const stop = store.subscribe(check)
    check(store.getState())
  })
}
