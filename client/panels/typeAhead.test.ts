import { describe, expect, it } from 'vitest'
import { createTypeAhead } from './typeAhead'

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'altGraph', boolean>>

const press = (key: string, held: Held = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...held,
  getModifierState: (name: string) => name === 'AltGraph' && held.altGraph === true,
})

describe('typing ahead of a window', () => {
  it('keeps what is written, also with AltGr, and takes it back letter by letter', () => {
    const ahead = createTypeAhead()
    for (const key of ['Shift', 'N', 'o', 'x']) expect(ahead.take(press(key))).toBe(true)
    expect(ahead.take(press('Backspace'))).toBe(true)
    expect(ahead.take(press('@', { ctrlKey: true, altKey: true, altGraph: true }))).toBe(true)
    expect(ahead.text).toBe('No@')
  })

  it('takes what would move or delete a note on the board behind', () => {
    const ahead = createTypeAhead()
    for (const key of ['Delete', 'Enter', 'Tab', 'ArrowLeft']) expect(ahead.take(press(key))).toBe(true)
    expect(ahead.text).toBe('')
  })

  it('leaves Escape, the other windows and an input method alone', () => {
    const ahead = createTypeAhead()
    expect(ahead.take(press('Escape'))).toBe(false)
    expect(ahead.take(press('F5'))).toBe(false)
    expect(ahead.take(press('k', { ctrlKey: true }))).toBe(false)
    expect(ahead.take(press('é', { isComposing: true }))).toBe(false)
    expect(ahead.text).toBe('')
  })
})
