import type { Message } from '../message'

/** Cards and zones where they are listed. */
export const listing = {
  'listing.cards': { one: '{count} card', other: '{count} cards' },
  'listing.untitled': 'Nothing written yet',
  'listing.unknownKind': 'Card of an unknown kind',
  'listing.fiction': 'Fiction',
  'listing.filled': '{filled} of {count} fields filled',
  'listing.moreOfCard': 'What to do with this card',
  'listing.cardOpenBy': '{name} has it open',
  'listing.place': 'Place:',
  'listing.elsewhere': 'Elsewhere on the board',
  'listing.loose': 'In no cluster',
  'listing.shut': 'Fold this part of the list',
  'listing.unshut': 'Unfold this part of the list',
  'listing.nothing': 'Nothing here yet',
  'listing.writeIn': 'Write a post-it here: {zone}',
  'listing.fillIn': 'Fill in a new card here: {kind}, {zone}',
  'listing.showZone': 'Show on the board: {zone}',
  'listing.shutAway': '“{text}” lies in a folded part of the list. Now on “{next}”.',
  'listing.challenge': 'Challenge:',
} as const satisfies Readonly<Record<string, Message>>
