import type { listing as english } from '../en/listing'
import type { CatalogueOf } from '../message'

export const listing: CatalogueOf<typeof english> = {
  'listing.cards': { one: '{count} fiche', other: '{count} fiches' },
  'listing.untitled': 'Rien d’écrit pour l’instant',
  'listing.unknownKind': 'Fiche d’un type inconnu',
  'listing.fiction': 'Fiction',
  'listing.filled': '{filled} champs remplis sur {count}',
  'listing.moreOfCard': 'Que faire de cette fiche',
  'listing.cardOpenBy': 'ouverte par {name}',
  'listing.place': 'Place :',
  'listing.elsewhere': 'Ailleurs sur le tableau',
  'listing.loose': 'Hors des groupes',
  'listing.shut': 'Plier cette partie de la liste',
  'listing.unshut': 'Déplier cette partie de la liste',
  'listing.nothing': 'Rien ici pour l’instant',
  'listing.writeIn': 'Écrire un post-it ici : {zone}',
  'listing.fillIn': 'Remplir une nouvelle fiche ici : {kind}, {zone}',
  'listing.showZone': 'Montrer sur le tableau : {zone}',
  'listing.shutAway': '« {text} » est dans une partie pliée de la liste. Maintenant sur « {next} ».',
  'listing.challenge': 'Défi :',
}
