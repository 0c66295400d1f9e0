import { describe, expect, it } from 'vitest'
import { joinCodePoints, splitGraphemes } from './graphemes'

describe('splitGraphemes', () => {
  for (const [how, split] of [
    ['with the browser’s segmenter', splitGraphemes],
    ['without one', joinCodePoints],
  ] as const) {
    it(`keeps families, flags, skin tones and accents whole, ${how}`, () => {
      const whole = ['a', '👩‍👩‍👧‍👦', '🇫🇷', '🇧🇪', '👍🏽', 'e\u0301', '🏳️‍🌈', ' ', '漢']
      expect(split(whole.join(''))).toEqual(whole)
    })
  }
})
