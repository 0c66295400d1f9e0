import { describe, expect, it } from 'vitest'
import type { Door } from '../../sync/boardApi'
import { FakeTime } from '../../testing/fakeTime'
import { CLOSED_AGAIN, createDoorWatch, OPEN_AGAIN } from './doorWatch'

const OPEN: Door = { isOpen: true, code: 'KW7R4M', ticket: 't', url: 'http://g', joinUrl: 'http://g/#join=t' }
const CLOSED: Door = { isOpen: false, code: null, ticket: null, url: 'http://g', joinUrl: null }

function setUp(...answers: readonly (Door | Error)[]) {
  const time = new FakeTime()
  let asked = 0
  const watch = createDoorWatch({
    fetchDoor: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)] as Door | Error
      if (answer instanceof Error) throw answer
      return answer
    },
    later: (run, after) => {
      const timer = time.set(run, after)
      return () => time.clear(timer)
    },
  })
  /** Lets time pass and answers come. */
  const pass = async (milliseconds = 0) => {
    time.pass(milliseconds)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  return { watch, pass, asked: () => asked }
}

describe('the door on the screen', () => {
  it('SC6 is asked for at once where it is shown, and then every minute', async () => {
    const { watch, pass, asked } = setUp(OPEN)
    await pass(OPEN_AGAIN)
    expect(asked()).toBe(0)
    watch.start()
    watch.start()
    await pass()
    expect([asked(), watch.door.getState()]).toEqual([1, OPEN])
    await pass(OPEN_AGAIN - 1)
    expect(asked()).toBe(1)
    await pass(1)
    expect(asked()).toBe(2)
  })

  it('SC6 is asked for sooner where it is closed, and where the server does not answer; what is known stays', async () => {
    const { watch, pass, asked } = setUp(new Error('offline'), OPEN, new Error('offline'), CLOSED, OPEN)
    watch.start()
    await pass()
    expect(watch.door.getState()).toBeNull()
    await pass(CLOSED_AGAIN)
    expect(watch.door.getState()).toEqual(OPEN)
    await pass(OPEN_AGAIN)
    expect([asked(), watch.door.getState()]).toEqual([3, OPEN])
    await pass(CLOSED_AGAIN)
    expect(watch.door.getState()).toEqual(CLOSED)
    await pass(CLOSED_AGAIN)
    expect(watch.door.getState()).toEqual(OPEN)
  })

  it('SC6 is asked for after a sleep, and no more once nobody sees it', async () => {
    const { watch, pass, asked } = setUp(OPEN)
    watch.ask()
    await pass()
    expect(asked()).toBe(0)
    watch.start()
    await pass(OPEN_AGAIN / 2)
    watch.ask()
    await pass()
    expect(asked()).toBe(2)
    await pass(OPEN_AGAIN - 1)
    expect(asked()).toBe(2)
    watch.stop()
    await pass(2 * OPEN_AGAIN)
    expect(asked()).toBe(2)
  })
})
