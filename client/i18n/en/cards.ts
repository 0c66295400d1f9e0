import type { Message } from '../message'

export const cards = {
  'cards.open': 'Open the card',
  'cards.close': 'Close the card',
  'cards.addRow': 'Add a line',
  'cards.removeRow': 'Remove the line',
} as const satisfies Readonly<Record<string, Message>>
