import { expect, it } from 'vitest'
import { timerWords } from './timerWords'

it.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [600_000, '10:00'],
  [3_599_001, '1:00:00'],
  [3_723_000, '1:02:03'],
])('SC8 %i ms are told as %s', (left, words) => expect(timerWords(left)).toBe(words))
