import type { sending as english } from '../en/sending'
import type { CatalogueOf } from '../message'

export const sending: CatalogueOf<typeof english> = {
  'clusters.untitled': 'Sans titre : {words}',
  'clusters.in': 'dans {path}',
  'clusters.count': { one: '{count} post-it', other: '{count} post-its' },
  'clusters.fold': 'Plier',
  'clusters.unfold': 'Déplier',
  'command.foldAll': 'Plier tous les groupes',
  'command.unfoldAll': 'Déplier tous les groupes',
  'command.unmarkStraddling': 'Ôter la marque « à cheval »',

  'send.search': 'Un titre, un numéro ou des mots',
  'send.places': 'Groupes et zones',
  'send.count': { one: '{count} destination', other: '{count} destinations' },
  'send.none': 'Aucune destination avec ces mots.',
  'send.new': 'Nouveau groupe',
  'send.page': 'Hors de son groupe',
  'send.tap': 'Toucher sa place sur le tableau',
  'send.why.there': 'Déjà là',
  'send.why.alone': 'Il en faut au moins deux',
  'send.why.itself': 'Dans lui-même',
  'send.why.tooDeep': 'Trop profond : six niveaux au plus',
  'send.why.notTaken': 'N’accepte pas cela',
  'send.why.full': 'Pleine',
  'send.why.facilitatorOnly': 'Réservée à l’animation',
  'send.anywhere': 'Là où il y a de la place',
  'send.parts': 'Parties de la zone',
  'send.searchParts': 'Où, dans cette zone ?',
  'send.back': 'Retour',
  'send.show': 'Montrer',
}
