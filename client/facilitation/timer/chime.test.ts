import { expect, it, vi } from 'vitest'
import { createChime } from './chime'

/** A browser that lets nothing sound before a first gesture. */
function fakeSound() {
  const heard = { notes: 0, contexts: 0 }
  const param = () => ({
    value: 0,
    setValueAtTime() {},
    linearRampToValueAtTime() {},
    exponentialRampToValueAtTime() {},
  })
  class FakeContext {
    state = 'running'
    currentTime = 0
    destination = {}
    constructor() {
      heard.contexts++
    }
    resume = async () => {}
    close = async () => {}
    createGain = () => ({ gain: param(), connect() {} })
    createOscillator = () => ({ frequency: param(), connect() {}, start: () => heard.notes++, stop() {} })
  }
  vi.stubGlobal('AudioContext', FakeContext)
  return heard
}

it('TI9: what sounds is made ready by the first gesture, and is three notes', () => {
  const heard = fakeSound()
  const page = new EventTarget() as Document
  const chime = createChime(page)
  expect(heard.contexts).toBe(0)
  page.dispatchEvent(new Event('pointerdown'))
  page.dispatchEvent(new Event('pointerdown'))
  chime.play()
  expect(heard).toEqual({ notes: 3, contexts: 1 })
  chime.destroy()
  page.dispatchEvent(new Event('pointerdown'))
  expect(heard.contexts).toBe(1)
})

it('TI9: where there is no sound at all, nothing breaks', () => {
  vi.stubGlobal('AudioContext', undefined)
  expect(() => createChime(new EventTarget() as Document).play()).not.toThrow()
})
