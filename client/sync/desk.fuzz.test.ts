import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { deskOf, writeAlone } from '../testing/deskAtWork'
import { addNote, BOARD, DESK, FakeDevice, noteIds } from '../testing/openConnections'
import { findCopiesHere } from './copiesHere'
import type { BoardConnection } from './types'
import { countUnsentWork } from './unsentWork'

const steps = ['write', 'write', 'vote', 'anew', 'lock', 'fresh', 'cut', 'drop', 'restore', 'reload'] as const
const step = fc.constantFrom(...steps, 'holdAcks', 'giveAcks', 'wait')
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** So many replacements in a row are allowed (CS52); the steps may come faster than anything is acknowledged. */
const MOST_ANEW = 3
/** A connection that is asked for may have been replaced by the time it answers. */
const OFTEN = { interval: 1, timeout: 5_000 }

/** One person at their desk, whose network, tab and board fail as the steps say. */
class BadDay {
  readonly device = new FakeDevice()
  readonly made = { notes: [] as string[], ballots: [] as string[] }
  private connection: BoardConnection
  private anew = 0

  constructor() {
    writeAlone(this.device)
    this.connection = this.follow(this.device.open())
  }

  /** Once there was a desk on this device it is there from the first moment of each visit. */
  async begin(): Promise<void> {
    await deskOf(this.connection)
  }

  async run(step: Step): Promise<void> {
    const { server, events } = this.device
    if (step === 'write' || step === 'vote') await this.write(step)
    else if (step === 'cut') server.cut()
    else if (step === 'drop') server.close(DESK, 1006)
    else if (step === 'anew' && this.anew++ < MOST_ANEW) server.close(DESK, CLOSE.openFresh)
    else if (step === 'fresh') this.connection.startFresh()
    else if (step === 'lock') this.lock()
    else if (step === 'reload') await this.reload()
    else if (step === 'wait') await microtasks()
    else if (step === 'restore') server.reachable = true
    else if (step === 'holdAcks' || step === 'giveAcks') server.acks = step === 'giveAcks'
    if (step === 'restore') events.dispatchEvent(new Event('online'))
    if (step === 'giveAcks') for (const room of [BOARD, DESK]) server.acknowledge(room)
  }

  /** What the server lacks is known to be unsent, and the count soon says no less. */
  async check(): Promise<void> {
    if (this.lacking() > 0) expect(this.connection.hasUnsent()).toBe(true)
    const spare = () => {
      const state = this.connection.saveState.getState()
      return (state.kind === 'saved' ? 0 : state.unsent) - this.lacking()
    }
    await expect.poll(spare, OFTEN).toBeGreaterThanOrEqual(0)
  }

  async end(): Promise<void> {
    this.device.server.refusals.clear()
    for (const last of ['giveAcks', 'restore', 'drop', 'restore'] as const) await this.run(last)
    const all = [...this.made.notes, ...this.made.ballots].sort()
    const { server } = this.device
    await expect.poll(() => contentOf(server.room(DESK)), OFTEN).toEqual(all)
    await expect.poll(() => this.connection.saveState.getState().kind, OFTEN).toMatch(/saved|parked/)
    expect(contentOf(server.room(BOARD)).filter((id) => all.includes(id))).toEqual([])
    await this.reload()
    await expect.poll(async () => contentOf(await deskOf(this.connection)), OFTEN).toEqual(all)
    await expect.poll(() => this.connection.saveState.getState().kind, OFTEN).toMatch(/saved|parked/)
    await this.device.leave()
    const { indexedDB } = this.device
    const copies = (await findCopiesHere([], indexedDB)).filter(({ name }) => name.includes(DESK))
    expect([copies.length, (await countUnsentWork(copies, indexedDB)).size]).toEqual([1, 0])
  }

  /** What is written into a document that nobody shows any more is nobody's: a person writes on the one that they see. */
  private async write(what: 'write' | 'vote'): Promise<void> {
    const desk = await deskOf(this.connection)
    const list = what === 'write' ? this.made.notes : this.made.ballots
    const id = `${what}${list.length}`
    list.push(id)
    if (what === 'write') addNote(desk, id)
    else ballotsOf(desk).set(id, { thing: 1 })
  }

  private lacking(): number {
    const there = contentOf(this.device.server.room(DESK))
    return [...this.made.notes, ...this.made.ballots].filter((id) => !there.includes(id)).length
  }

  private lock(): void {
    this.device.server.refusals.set(BOARD, 'frozen: now.')
    this.connection.board.getMap('notes').set('refused', 'of no matter')
  }

  private async reload(): Promise<void> {
    await this.connection.close()
    this.connection = this.follow(this.device.open())
    await deskOf(this.connection)
    await expect.poll(() => this.connection.saveState.getState().kind, OFTEN).not.toBe('connecting')
  }

  private follow(connection: BoardConnection): BoardConnection {
    connection.onReplaced((next) => {
      this.connection = this.follow(next)
    })
    return connection
  }
}

function contentOf(desk: Y.Doc): string[] {
  return [...noteIds(desk), ...ballotsOf(desk).keys()].sort()
}

async function microtasks(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

it('CS51 CS52 CS53 CS54 nothing of a desk is lost, twice, or on the board, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (day) => {
      const bad = new BadDay()
      await bad.begin()
      for (const each of day) {
        await bad.run(each)
        await bad.check()
      }
      await bad.end()
    }),
    { numRuns: 40 },
  )
})
