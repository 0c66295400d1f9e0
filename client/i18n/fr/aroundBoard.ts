import type { aroundBoard as english } from '../en/aroundBoard'
import type { CatalogueOf } from '../message'

export const aroundBoard: CatalogueOf<typeof english> = {
  'board.backToContent': 'Revenir aux post-its',
  'board.noStorage': 'Ce navigateur ne garde rien : ne fermez pas cet onglet avant que tout soit enregistré.',
  'canvas.label': 'Visible sur le tableau',
  'canvas.heldBy': '{text}, tenu par {name}',
  'canvas.writtenBy': '{text}, {name} écrit',
  'minimap.label': 'Plan du tableau',
  'several.text': 'Touchez les post-its à sélectionner.',
  'several.done': 'Terminé',
  'lasso.text': 'Entourez ce qu’il faut sélectionner ; une touche ajoute ou retire.',
  'putting.what': 'Touchez ce qu’il faut déplacer.',
  'putting.where': 'Touchez où le mettre : un post-it, un groupe ou le tableau.',
  'pen.text': 'Stylet utilisé : les doigts déplacent la vue.',
  'pen.useFingers': 'Utiliser aussi les doigts',
  'filter.on': 'Certains post-its sont pâlis.',
  'filter.clear': 'Tout montrer',
  'salvage.offer': {
    one: '{count} post-it écrit ici n’était pas sur le tableau enregistré.',
    other: '{count} post-its écrits ici n’étaient pas sur le tableau enregistré.',
  },
  'salvage.parked': {
    one: 'Le tableau est de nouveau ouvert. {count} modification a été gardée sur cet appareil entre-temps.',
    other: 'Le tableau est de nouveau ouvert. {count} modifications ont été gardées sur cet appareil entre-temps.',
  },
  'salvage.accept': 'Ajouter au tableau',
  'salvage.discard': 'Jeter',
  'trash.deleted': { one: '{count} post-it supprimé', other: '{count} post-its supprimés' },
  'trash.clustersDeleted': {
    one: '{count} groupe supprimé, ses post-its restent',
    other: '{count} groupes supprimés, leurs post-its restent',
  },
  'trash.cardsDeleted': { one: '{count} fiche supprimée', other: '{count} fiches supprimées' },
  'trash.undo': 'Annuler',
}
