import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { cleanLine, wordsSchema } from './words'

it('AD20: what is typed becomes a line that a phase takes: no < and >, one line, at most 300 characters', () => {
  expect(cleanLine('  Lisez\n<b>tout</b>\u0000 ')).toBe('Lisez btout/b')
  expect(cleanLine('x'.repeat(400))).toHaveLength(300)
  expect(cleanLine(`${'x'.repeat(299)}😀`)).toBe('x'.repeat(299))
})

it('AD21: whatever is typed is empty or taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const line = cleanLine(text)
      expect(line === '' || v.is(wordsSchema, { fr: line, en: line })).toBe(true)
    }),
  )
})
