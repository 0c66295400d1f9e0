import { expect, it } from 'vitest'
import { signOfKey } from './signOfKey'

const FREE = { ctrlKey: false, metaKey: false, altKey: false }

it('RL9 the keys 1 to 4 choose a sign on a French keyboard too, with or without Shift, and beside the letters', () => {
  const french = [
    { key: '&', code: 'Digit1' },
    { key: 'é', code: 'Digit2' },
    { key: '3', code: 'Digit3' },
    { key: '4', code: 'Numpad4' },
  ]
  expect(french.map((key) => signOfKey({ ...key, ...FREE }))).toEqual(['cause', 'mutual', 'opposition', 'link'])
  const others = [
    { key: '5', code: 'Digit5' },
    { key: ' ', code: 'Space' },
    { key: 'ArrowDown', code: 'Numpad2' },
  ]
  for (const key of others) expect(signOfKey({ ...key, ...FREE })).toBeUndefined()
  expect(signOfKey({ key: '1', code: 'Digit1', ...FREE, ctrlKey: true })).toBeUndefined()
})
