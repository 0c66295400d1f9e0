import type { Message } from '../message'

export const newCard = {
  'newCard.create': 'Make a card',
  'newCard.make': 'Make a card of it',
  'newCard.hint': 'An empty card, filled by several people at once.',
  'newCard.makeHint': 'What it is made of stays, and the card remembers it.',
  'newCard.none': 'The kinds of cards are on their way.',
  'newCard.fiction': 'Fiction',
  'newCard.made': { one: '{count} card made.', other: '{count} cards made.' },
  'newCard.merge': 'Merge the cards',
  'newCard.makeChallenge': 'Make a “How might we”',
  'newCard.makeAction': 'Make an action sheet',
  'newCard.makePersona': 'Make a persona',
  'newCard.makeScenario': 'Make an extreme scenario',
} as const satisfies Readonly<Record<string, Message>>
