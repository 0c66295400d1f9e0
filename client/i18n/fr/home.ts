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

  'home.join': 'Entrer avec un code',
  'home.code': 'Code du tableau, six caractères',
  'home.codeHint': 'Il est affiché sur l’écran de la salle.',
  'home.codeLooking': 'On cherche…',

  'role.facilitator': 'Animation',
  'role.participant': 'Participation',
  'role.observer': 'Observation',
  'role.screen': 'Écran',

  'join.title': 'Comment vous appeler ?',
  'join.hint': 'Un prénom suffit. Les autres le voient à côté de votre curseur.',
  'join.hintHidden': 'Un prénom suffit. Les autres voient qui est là ; ce que vous écrivez ne porte aucun nom.',
  'join.name': 'Prénom (ou rien)',
  'join.go': 'Aller au tableau',
  'join.going': 'On vous installe…',
  'join.nameless': 'Entrer sans nom',
  'join.otherCode': 'Un autre code',
  'join.closed': 'La porte est fermée',
  'join.closedText': 'Personne de nouveau n’entre en ce moment. Demandez à qui anime l’atelier d’ouvrir la porte.',

  'person.nameless': 'Quelqu’un',
  'person.you': '{name} (vous)',
}
