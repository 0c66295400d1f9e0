import type { Message } from '../message'

export const clipboard = {
  'clipboard.added': { one: '{count} post-it added', other: '{count} post-its added' },

  'clipboard.nothing': 'There is no text to paste. Copy a text, lines or a column of a spreadsheet first.',
  'clipboard.image': 'A post-it holds no image: open a card to put it there, or write what it shows.',
  'clipboard.folder': 'This is a folder: drop one of its files.',
  'clipboard.tooLong':
    'This is too long: at most {limit} characters at once. Save it as a text or CSV file and drop the file here.',
  'clipboard.tooMany':
    'These are {count} post-its: at most {limit} at once. Save them as a text or CSV file and drop the file here.',
  'clipboard.boardFull': 'The board cannot hold {count} more post-its: it holds at most {limit}.',
  'clipboard.drop': 'Drop the text to make post-its of it',
  'clipboard.dropHint': 'A post-it a line',

  'clipboard.field': 'One idea a line',
  'clipboard.fieldHint': 'Each line becomes a post-it. Lines can also be pasted here.',
  'clipboard.add': { one: 'Add {count} post-it', other: 'Add {count} post-its' },
  'clipboard.preview': 'How they will look',
  'clipboard.more': { one: 'and {count} more', other: 'and {count} more' },
  'clipboard.long': {
    one: '{count} line is longer than {limit} characters and goes on in further post-its: “{start}…”',
    other: '{count} lines are longer than {limit} characters and go on in further post-its, first: “{start}…”',
  },
  'clipboard.copy': 'Copy',
  'clipboard.cut': 'Cut',
  'clipboard.paste': 'Paste',
  'clipboard.copied': { one: '{count} post-it copied', other: '{count} post-its copied' },
} as const satisfies Readonly<Record<string, Message>>
