import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hushTyping } from './hushTyping'

let page: EventTarget
let heard: string[]
const inText = new Set<string>()

beforeEach(() => {
  vi.useFakeTimers()
  inText.clear()
  page = new EventTarget()
  heard = []
  hushTyping(page, () => inText.size > 0)
  page.addEventListener('keydown', (event) => heard.push((event as KeyboardEvent).key))
})

afterEach(() => vi.useRealTimers())

function press(key: string, held: Partial<KeyboardEvent> = {}): void {
  page.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key, ...held }))
}

it('R5 what is typed on after a text was closed does nothing on the board, until one pauses', () => {
  for (const key of ['n', 'o', ' ', 'Backspace', 'Enter']) {
    press(key)
    vi.advanceTimersByTime(900)
  }
  expect(heard).toEqual([])
  vi.advanceTimersByTime(100)
  press('n')
  expect(heard).toEqual(['n'])
})

it('R5 Escape, shortcuts and another text have their keys all the same', () => {
  press('Escape')
  press('k', { ctrlKey: true })
  inText.add('search')
  press('n')
  expect(heard).toEqual(['Escape', 'k', 'n'])
})
