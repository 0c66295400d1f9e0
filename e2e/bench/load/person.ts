import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../../shared/protocol/messages'
import { clientFrame } from './rawSocket'
import { nowUs, stamp } from './stamps'

/** How a server wants each message to begin: y-websocket's with nothing, Hocuspocus' with the document's name. */
export function messagePrefix(dialect: 'y-websocket' | 'hocuspocus', document: string): Uint8Array {
  if (dialect === 'y-websocket') return new Uint8Array()
  return encoding.encode((encoder) => encoding.writeVarString(encoder, document))
}

/** Hocuspocus takes nothing before a token, even where it asks for none. */
export function tokenMessage(prefix: Uint8Array): Buffer {
  return message(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'token')
    encoding.writeVarString(encoder, '4.7.0')
  })
}

/** Somebody with one note, which they move about, and a cursor. Gives frames that are ready to be sent. */
export class Person {
  readonly #prefix: Uint8Array
  readonly #doc = new Y.Doc()
  readonly #note: Y.Map<unknown>
  readonly #name: string
  readonly #spot: { x: number; y: number }
  #last: Uint8Array = new Uint8Array()
  #clock = 0

  constructor(index: number, prefix: Uint8Array) {
    this.#prefix = prefix
    this.#name = `p${index}`
    this.#spot = { x: (index % 25) * 400, y: Math.floor(index / 25) * 400 }
    this.#note = new Y.Map<unknown>([
      ['text', new Y.Text('An idea that takes up a line or two')],
      ['place', this.#place(0)],
      ['z', `a${index}`],
      ['color', 'yellow'],
      ['author', this.#name],
      ['createdAt', 1_700_000_000_000 + index],
      ['tags', new Y.Map<unknown>()],
    ])
    this.#doc.getMap('notes').set(`note-${index}`, this.#note)
    this.#doc.on('update', (update: Uint8Array) => {
      this.#last = update
    })
  }

  askForAll(): Buffer {
    return this.#sync(SYNC.step1, Y.encodeStateVector(new Y.Doc()))
  }

  answerStep1(): Buffer {
    return this.#sync(SYNC.step2, Y.encodeStateAsUpdate(this.#doc))
  }

  move(): Buffer {
    this.#note.set('place', this.#place(nowUs()))
    return this.#sync(SYNC.update, this.#last)
  }

  cursor(isDragging: boolean): Buffer {
    const us = nowUs()
    const drag = isDragging ? { ids: ['note'], dx: us % 700, dy: us % 300 } : null
    const cursor = { x: this.#spot.x + (us % 300), y: this.#spot.y + (us % 200) }
    const person = { id: this.#name, name: this.#name }
    const state = JSON.stringify({ person, cursor, drag, editing: null, t: stamp('cursor', us) })
    this.#clock++
    const payload = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.#doc.clientID)
      encoding.writeVarUint(encoder, this.#clock)
      encoding.writeVarString(encoder, state)
    })
    return message(this.#prefix, (encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.awareness)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  #place(us: number): Record<string, unknown> {
    const x = this.#spot.x + (us % 997)
    const y = this.#spot.y + (us % 499)
    return { in: null, x, y, pageX: x, pageY: y, ...(us === 0 ? {} : { t: stamp('edit', us) }) }
  }

  #sync(step: number, body: Uint8Array): Buffer {
    return message(this.#prefix, (encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, body)
    })
  }
}

function message(prefix: Uint8Array, write: (encoder: encoding.Encoder) => void): Buffer {
  return clientFrame(
    encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix)
      write(encoder)
    }),
  )
}
