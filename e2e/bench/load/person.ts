import * as Y from 'yjs'
import type { SYNC } from '../../../shared/protocol/messages'
import type { RoomAddress } from '../contenders/contender'
import { presenceFrame, syncFrame } from '../wire/framing'
import { clientFrame } from './rawSocket'
import { nowUs, stamp } from './stamps'

/** Somebody with one note, which they move about, and a cursor. Gives frames that are ready to be sent. */
export class Person {
  readonly #address: RoomAddress
  readonly #doc = new Y.Doc()
  readonly #note: Y.Map<unknown>
  readonly #name: string
  readonly #spot: { x: number; y: number }
  #last: Uint8Array = new Uint8Array()
  #clock = 0

  constructor(index: number, address: RoomAddress) {
    this.#address = address
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
    return this.#sync('step1', Y.encodeStateVector(new Y.Doc()))
  }

  answerStep1(): Buffer {
    return this.#sync('step2', Y.encodeStateAsUpdate(this.#doc))
  }

  move(): Buffer {
    this.#note.set('place', this.#place(nowUs()))
    return this.#sync('update', this.#last)
  }

  cursor(isDragging: boolean): Buffer {
    const us = nowUs()
    const drag = isDragging ? { ids: ['note'], dx: us % 700, dy: us % 300 } : null
    const cursor = { x: this.#spot.x + (us % 300), y: this.#spot.y + (us % 200) }
    const person = { id: this.#name, name: this.#name }
    const state = JSON.stringify({ person, cursor, drag, editing: null, t: stamp('cursor', us) })
    this.#clock++
    return clientFrame(presenceFrame(this.#address, { id: this.#doc.clientID, clock: this.#clock, state }))
  }

  #place(us: number): Record<string, unknown> {
    const x = this.#spot.x + (us % 997)
    const y = this.#spot.y + (us % 499)
    return { in: null, x, y, pageX: x, pageY: y, ...(us === 0 ? {} : { t: stamp('edit', us) }) }
  }

  #sync(step: keyof typeof SYNC, body: Uint8Array): Buffer {
    return clientFrame(syncFrame(this.#address, step, body))
  }
}
