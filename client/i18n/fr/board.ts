import type { board as english } from '../en/board'
import type { CatalogueOf } from '../message'

export const board: CatalogueOf<typeof english> = {
  'board.opening': 'Ouverture du tableau…',
  'board.label': 'Tableau {title}',
  'board.menu': 'Menu du tableau',
  'board.emptyMouse': 'Double-cliquez pour écrire un post-it',
  'board.emptyTouch': 'Touchez deux fois pour écrire un post-it',
  'board.emptyHint': 'ou déposez un fichier avec une idée par ligne',
  'board.emptyReader': 'Rien ici pour l’instant',
  'board.readOnly': 'Vous regardez',
  'board.backToContent': 'Revenir aux post-its',
  'board.noStorage': 'Ce navigateur ne garde rien : ne fermez pas cet onglet avant que tout soit enregistré.',
  'board.windowMissing': 'Cette partie n’est pas encore sur cet appareil. Réessayez une fois la connexion revenue.',
  'board.windowFault': 'Impossible d’afficher cette partie pour le moment. Le tableau continue sans elle.',

  'people.here': { one: '{count} personne ici', other: '{count} personnes ici' },
  'people.more': '+{count}',

  'tool.toolbar': 'Outils',
  'tool.select': 'Sélectionner',
  'tool.several': 'Sélectionner plusieurs',
  'tool.lasso': 'Lasso',
  'tool.send': 'Toucher, puis toucher la destination',
  'tool.hand': 'Se déplacer',
  'tool.note': 'Poser un post-it',

  'canvas.label': 'Visible sur le tableau',
  'canvas.emptyNote': 'Post-it vide',
  'canvas.heldBy': '{text}, tenu par {name}',
  'canvas.writtenBy': '{text}, {name} écrit',
  'canvas.editor': 'Texte du post-it',

  'paper.choose': 'Couleur du papier',
  'paper.yellow': 'Jaune',
  'paper.orange': 'Orange',
  'paper.pink': 'Rose',
  'paper.violet': 'Violet',
  'paper.blue': 'Bleu',
  'paper.teal': 'Turquoise',
  'paper.green': 'Vert',
  'paper.grey': 'Gris',

  'zoom.group': 'Zoom',
  'zoom.in': 'Zoom avant',
  'zoom.out': 'Zoom arrière',
  'zoom.reset': 'Revenir à 100 %',
  'zoom.fit': 'Tout voir',

  'minimap.label': 'Plan du tableau',
  'minimap.toggle': 'Plan du tableau',

  'several.text': 'Touchez les post-its à sélectionner.',
  'several.done': 'Terminé',
  'lasso.text': 'Entourez ce qu’il faut sélectionner ; une touche ajoute ou retire.',
  'putting.what': 'Touchez ce qu’il faut déplacer.',
  'putting.where': 'Touchez où le mettre : un post-it, un groupe ou le tableau.',
  'pen.text': 'Stylet utilisé : les doigts déplacent la vue.',
  'pen.useFingers': 'Utiliser aussi les doigts',

  'salvage.offer': {
    one: '{count} post-it écrit ici n’était pas sur le tableau enregistré.',
    other: '{count} post-its écrits ici n’étaient pas sur le tableau enregistré.',
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
