import type { Message } from '../message'

/** See `client/facilitation/authors`. */
export const authors = {
  'authors.choice': 'Names on what people write',
  'authors.named': 'With names',
  'authors.hidden': 'No names',
  'authors.namedHint': 'Post-its say who wrote them, and people see each other work.',
  'authors.hiddenHint':
    'No post-it, export or list says who wrote what. Everybody still sees who is here, but no cursors. This cannot be changed once the board has begun.',
  'authors.chip': 'No names',
  'authors.explained':
    'What you write here carries no name: neither the others nor who leads see who wrote what. Whoever runs the server could find out.',
  'authors.led': 'No names on what people write',
  'authors.alreadyStarted':
    'This board has begun: names are chosen before the first post-it and the first phase. Make a new board.',
} as const satisfies Readonly<Record<string, Message>>
