import fc from 'fast-check'

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
