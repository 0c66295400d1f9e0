import type { bigScreen as english } from '../en/bigScreen'
import type { CatalogueOf } from '../message'

export const bigScreen: CatalogueOf<typeof english> = {
  'bigScreen.scan': 'Scannez le carré, ou allez sur',
  'bigScreen.type': 'et tapez le code',
  'bigScreen.square': 'Pointez un téléphone ou une tablette sur ce carré pour entrer',
  'bigScreen.welcome': 'Bienvenue !',
  'bigScreen.wrote': { one: '{count} sur {here} a écrit', other: '{count} sur {here} ont écrit' },
  'bigScreen.timeLeft': 'Temps restant',
  'bigScreen.timeIsUp': 'C’est l’heure',
  'bigScreen.timePaused': 'En pause',
  'bigScreen.frozen': 'Tableau gelé',
  'bigScreen.offline': 'Hors connexion : cela a pu changer entre-temps',
  'bigScreen.table': 'Table {number}',

  'bigScreen.title': 'Grand écran',
  'bigScreen.show': 'Montrer sur le grand écran',
  'bigScreen.auto': 'Suit l’atelier',
  'bigScreen.door': 'Comment entrer',
  'bigScreen.phase': 'Consigne',
  'bigScreen.board': 'Tout le tableau',
  'bigScreen.support': 'Un support',
  'bigScreen.oneTable': 'Une table',
  'bigScreen.tables': 'Les tables tour à tour',
  'bigScreen.box': 'Ce que je vois',
  'bigScreen.vote': 'Le vote',
  'bigScreen.boxHint': 'Montre la partie du tableau que vous voyez en ce moment, jusqu’à un autre choix.',
  'bigScreen.chooseSupport': 'Montrer un support…',
  'bigScreen.chooseTable': 'Montrer une table…',
  'bigScreen.open': 'Ouvrir l’écran dans un onglet',
  'bigScreen.openHint': 'À ouvrir sur l’ordinateur du projecteur. Ce lien permet seulement de voir.',
}
