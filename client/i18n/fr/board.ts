import type { board as english } from '../en/board'
import type { CatalogueOf } from '../message'

export const board: CatalogueOf<typeof english> = {
  'board.label': 'Tableau {title}',
  'board.menu': 'Menu du tableau',
  'board.emptyMouse': 'Double-cliquez pour écrire un post-it',
  'board.emptyTouch': 'Touchez deux fois pour écrire un post-it',
  'board.emptyHint': 'ou déposez un fichier avec une idée par ligne',
  'board.emptyNameless': 'Ce que vous écrivez ici ne porte aucun nom.',
  'board.emptyReader': 'Rien ici pour l’instant',
  'board.readOnly': 'Vous regardez',
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

  'canvas.emptyNote': 'Post-it vide',
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

  'minimap.toggle': 'Plan du tableau',

  'clusters.invitation': 'Une phrase pour ce groupe',
}
