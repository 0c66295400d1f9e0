import * as Y from 'yjs'
import { act } from '../../../shared/testing/boardActs'
import { createHand, createMade, type Hand } from '../../../shared/testing/boardHand'
import { syncStep1Frame, syncStep2Frame, updateFrame } from '../../room/frames'
import type { Line } from './line'
import { isBoardStep, type Step } from './steps'
import type { Works } from './works'

/** What a person's document is told that comes from the server. */
const ARRIVED = Symbol('arrived')

export type PersonRole = 'participant' | 'facilitator' | 'observer'

/** A person with a device: a replica that outlives its lines, as the browser's copy does. */
export class Person {
  readonly name: string
  readonly role: PersonRole
  line: Line | null = null
  /** Of an observer who wrote all the same: what they see is no longer what the others see. */
  hasStrayed = false
  /** Their program has sent something before what it builds on. */
  isOdd = false
  /** Of all their documents so far. */
  readonly clientIds: number[] = []
  /** What they have taken away of what was written. */
  readonly taken = new Set<string>()
  readonly #works: Works
  #hand: Hand

  constructor(name: string, role: PersonRole, works: Works, clientId: number) {
    this.name = name
    this.role = role
    this.#works = works
    this.#hand = this.#open(new Y.Doc(), clientId)
  }

  get doc(): Y.Doc {
    return this.#hand.doc
  }

  #open(doc: Y.Doc, clientId: number): Hand {
    doc.clientID = clientId
    this.clientIds.push(clientId)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === ARRIVED) return
      this.hasStrayed ||= this.role === 'observer'
      this.line?.sendUp(updateFrame(update), update)
    })
    // What an observer makes is nobody's work.
    return createHand(doc, this.role === 'observer' ? createMade() : this.#works.made)
  }

  /** The page is loaded again, and finds the copy that it kept. */
  reload(clientId: number): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.startAnew(clientId)
    Y.applyUpdate(this.doc, kept, ARRIVED)
  }

  /** Another device, or a fresh document: nothing is left of what was here alone. */
  startAnew(clientId: number): void {
    this.doc.destroy()
    this.line = null
    this.#hand = this.#open(new Y.Doc(), clientId)
  }

  edit(step: Step): void {
    const { act: name, pick } = step
    if (!isBoardStep(name)) return
    const text = pick % 9 === 0 ? '\n' : this.#works.newCharacter()
    const edit = () => act(this.#hand, name, { ...step, text })
    if (this.role === 'observer') edit()
    else this.#works.watch(this.doc, this.taken, edit)
  }

  /** True where their document holds what the server refused. */
  get isAhead(): boolean {
    return this.hasStrayed || (this.line?.refusals ?? 0) > 0
  }

  /** Opens a line: asks for what the server has, as every client does first. */
  call(line: Line): void {
    this.line = line
    line.sendUp(syncStep1Frame(Y.encodeStateVector(this.doc)), null)
  }

  /** The oldest frame of the server arrives. */
  deliverDown(): void {
    const message = this.line?.down.shift()
    if (message?.kind === 'update') Y.applyUpdate(this.doc, message.update, ARRIVED)
    else if (message?.kind === 'step1') {
      const update = Y.encodeStateAsUpdate(this.doc, message.stateVector)
      this.line?.sendUp(syncStep2Frame(update), update)
    }
  }
}
