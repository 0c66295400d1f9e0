import * as Y from 'yjs'
import type { RoomAddress } from '../../contenders/contender'
import { idOf } from '../../load/idOf'
import { DocumentClient } from '../../wire/documentClient'
import { RoomSocket } from '../../wire/roomSocket'

/** The second sync step of somebody who has nothing. */
const NOTHING = Uint8Array.of(0, 0)
const FIRST_ID = 6_000_000

/** A board that many people of one process have open: one of their sockets takes in what comes, for all hold the same. */
export class WorkshopRoom {
  private readonly reader: DocumentClient
  private made = 0

  constructor(readonly address: RoomAddress) {
    this.reader = new DocumentClient(address, {}, new Y.Doc())
  }

  get doc(): Y.Doc {
    return this.reader.doc
  }

  get synced(): Promise<void> {
    return this.reader.synced
  }

  freshId(): string {
    return idOf(FIRST_ID + this.made++)
  }
}

/** One of them, with a socket and a Yjs client of their own. */
export class Seat {
  private readonly socket: RoomSocket
  private presences = 0

  constructor(
    readonly room: WorkshopRoom,
    readonly person: { readonly name: string; readonly yjsClient: number },
  ) {
    this.socket = new RoomSocket(room.address, {
      deflate: true,
      onMessage: (message) => {
        if (message.kind === 'step1') this.socket.send('step2', NOTHING)
        else if (message.kind === 'refused') throw new Error(`The server refused an edit: ${message.reason}`)
      },
      onClose: (code) => {
        throw new Error(`The server closed a person's socket: ${code}`)
      },
    })
  }

  get opened(): Promise<void> {
    return this.socket.opened
  }

  edit(change: (doc: Y.Doc) => void): void {
    const { doc } = this.room
    doc.clientID = this.person.yjsClient
    const send = (update: Uint8Array) => this.socket.send('update', update)
    doc.on('update', send)
    doc.transact(() => change(doc))
    doc.off('update', send)
  }

  /** Tells the others where the pointer is, what is in hand, and what is being written. */
  present(state: {
    readonly cursor: { readonly x: number; readonly y: number }
    readonly drag?: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number }
    readonly editing?: string
  }): void {
    const { name, yjsClient } = this.person
    const whole = { person: { id: name, name }, drag: null, editing: null, ...state }
    this.socket.present({ id: yjsClient, clock: ++this.presences, state: JSON.stringify(whole) })
  }
}
