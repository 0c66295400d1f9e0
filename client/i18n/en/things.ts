import type { Message } from '../message'

/** Cards and supports in what comes once the board stands. */
export const things = {
  'listing.supports': { one: '{count} support', other: '{count} supports' },
  'listing.cardsByKind': 'Cards by kind',
  'listing.wolvesOf': { one: '{count} lone wolf: {wall}', other: '{count} lone wolves: {wall}' },
  'listing.openNamed': 'Open the card: {title}',
  'listing.named': '{kind}: {title}',
  'listing.placed': '{text}, place: {meaning}',
} as const satisfies Readonly<Record<string, Message>>
