import type { home as english } from '../en/home'
import type { CatalogueOf } from '../message'

export const home: CatalogueOf<typeof english> = {
  'home.create': 'Créer un tableau',
  'home.title': 'Titre',
  'home.titleHint': 'Par exemple : Atelier 2 · Paris 18e',
  'home.language': 'Langue du tableau',
  'home.createKey': 'Clé de création',
  'home.createKeyHint':
    'Ce serveur demande une clé pour créer un tableau. La personne qui le gère peut vous la donner.',
  'home.createKeyWrong': 'Ce n’est pas la clé de création.',
  'home.creating': 'Création du tableau…',
  'home.open': 'Ouvrir un tableau',
  'home.link': 'Lien du tableau',
  'home.linkHint': 'Collez le lien qu’on vous a donné.',
  'home.linkWrong': 'Ce n’est pas le lien d’un tableau de ce serveur. Il ressemble à {example}.',
  'home.openButton': 'Ouvrir',
  'home.recent': 'Tableaux récents sur cet appareil',
  'home.forgetBoard': 'Oublier « {title} » sur cet appareil',
  'home.untitled': 'Tableau sans titre',
  'home.roleAndWhen': '{role} · {when}',

  'role.facilitator': 'Animation',
  'role.participant': 'Participation',
  'role.observer': 'Observation',
  'role.screen': 'Écran',

  'join.title': 'Comment vous appeler ?',
  'join.hint': 'Un prénom suffit. Les autres le voient à côté de votre curseur.',
  'join.name': 'Prénom (ou rien)',
  'join.go': 'Aller au tableau',
  'join.going': 'On vous installe…',

  'person.nameless': 'Quelqu’un',
  'person.you': '{name} (vous)',
}
