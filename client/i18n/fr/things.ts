import type { things as english } from '../en/things'
import type { CatalogueOf } from '../message'

export const things: CatalogueOf<typeof english> = {
  'listing.supports': { one: '{count} support', other: '{count} supports' },
  'listing.cardsByKind': 'Fiches par type',
  'listing.wolvesOf': { one: '{count} loup solitaire : {wall}', other: '{count} loups solitaires : {wall}' },
  'listing.openNamed': 'Ouvrir la fiche : {title}',
  'listing.named': '{kind} : {title}',
  'listing.placed': '{text}, place : {meaning}',
}
