import type { Message } from '../message'

export const clusters = {
  'command.openTitle': 'Write the title',
  'command.chooseTitle': 'Choose this title',
  'command.toggleFold': 'Fold or unfold',
} as const satisfies Readonly<Record<string, Message>>
