import fc from 'fast-check'
import { mentionOf } from '../model/mention'
import { type NewRelation, RELATION_SIGNS } from '../model/relation'

/** Texts that have broken spreadsheets, lists and diffs before. */
const TRICKY_TEXTS = [
  '=1+1',
  " '=1",
  "''-x",
  '@home',
  '\t=A1',
  '"quoted", then; not',
  'two\nlines',
  'two\r\nlines',
  '\rold',
  '- not a list\n# not a title',
  '👩🏽‍🚀 fusée',
  'e\u0301 é',
  '<b>&amp;</b>',
  '[x](javascript:1)',
  'مرحبا',
  '',
  ' ',
]

/** Any text that a file of text can hold. */
export const anyText = fc.oneof(
  fc.constantFrom(...TRICKY_TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', 'a', '😀'),
    maxLength: 12,
  }),
)

/** An account that mentions these, and something that is not there. */
export function aTelling(ids: readonly string[]): fc.Arbitrary<string> {
  const mention = fc.constantFrom(...ids, 'nothing').map(mentionOf)
  return fc.array(fc.oneof(anyText, mention, fc.constantFrom('[[', ']]', '\n\n')), { maxLength: 6 }).map((parts) => {
    return parts.join('')
  })
}

export function aRelation(ids: readonly string[]): fc.Arbitrary<Omit<NewRelation, 'id'>> {
  const end = fc.constantFrom(...ids)
  return fc.record({ from: end, to: end, sign: fc.constantFrom(...RELATION_SIGNS), note: anyText })
}
