import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addNote, BOARD, FakeDevice, noteIds, until } from '../testing/openConnections'
import type { BoardConnection } from './types'

const step = fc.constantFrom('edit', 'edit', 'cut', 'drop', 'restore', 'reload', 'holdAcks', 'giveAcks', 'wait')
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** One person on one device, whose network and tab fail as the steps say. */
class BadDay {
  readonly device = new FakeDevice()
  readonly made: string[] = []
  private connection: BoardConnection = this.device.open()

  async run(step: Step): Promise<void> {
    const { server, events } = this.device
    if (step === 'edit') this.edit()
    else if (step === 'cut') server.cut()
    else if (step === 'drop') server.close(BOARD, 1006)
    else if (step === 'reload') await this.reload()
    else if (step === 'wait') await microtasks()
    else if (step === 'restore') server.reachable = true
    else server.acks = step === 'giveAcks'
    if (step === 'restore') events.dispatchEvent(new Event('online'))
    if (step === 'giveAcks') server.acknowledge(BOARD)
  }

  /** The count says no less than what the server lacks. */
  check(): void {
    const there = new Set(noteIds(this.device.server.room(BOARD)))
    const state = this.connection.saveState.getState()
    const unsent = state.kind === 'saved' ? 0 : state.unsent
    expect(unsent).toBeGreaterThanOrEqual(this.made.filter((id) => !there.has(id)).length)
  }

  async end(): Promise<void> {
    for (const last of ['giveAcks', 'restore', 'drop', 'restore'] as const) await this.run(last)
    await until(this.connection.saveState, (state) => state.kind === 'saved')
    expect(noteIds(this.device.server.room(BOARD))).toEqual([...this.made].sort())
    await this.reload()
    await until(this.connection.saveState, (state) => state.kind === 'saved')
    expect(noteIds(this.connection.board)).toEqual([...this.made].sort())
    await this.device.leave()
  }

  private edit(): void {
    const id = `note${this.made.length}`
    this.made.push(id)
    addNote(this.connection.board, id)
  }

  private async reload(): Promise<void> {
    await this.connection.close()
    this.connection = this.device.open()
    await until(this.connection.saveState, (state) => state.kind !== 'connecting')
  }
}

async function microtasks(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

it('CS2 CS8 nothing is lost and the count never says too little, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const day = new BadDay()
      for (const each of steps) {
        await day.run(each)
        day.check()
      }
      await day.end()
    }),
    { numRuns: 40 },
  )
})
