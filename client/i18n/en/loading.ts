import type { Message } from '../message'

export const loading = {
  'loading.code': 'Opening Grappe…',
  'loading.kept': 'Opening this device’s copy…',
  'loading.asking': 'Asking for the board…',
  'loading.coming': 'The board is coming…',
  'loading.drawing': 'Laying out the board…',
  'loading.failed': 'Part of Grappe did not come. Load the page again.',
  'loading.share': '{share}%',
  'loading.bytes': '{received} of {total} kB',
} as const satisfies Readonly<Record<string, Message>>
