import type { notes as english } from '../en/notes'
import type { CatalogueOf } from '../message'

export const notes: CatalogueOf<typeof english> = {
  'command.split': 'Scinder',
  'command.splitAtCaret': 'Scinder ici',
  'command.merge': 'Fusionner',
  'command.toFront': 'Mettre au premier plan',
  'command.toBack': 'Mettre à l’arrière-plan',
  'command.buildOn': 'Rebondir',
  'command.goToOrigin': 'Voir l’idée d’origine',
  'command.addTag': 'Ajouter le mot-clé',
  'command.removeTag': 'Retirer le mot-clé',

  'notes.splitHint':
    'Placez le curseur là où commence la deuxième idée, puis choisissez « Scinder ici » (Ctrl+Maj+Entrée).',
  'notes.split': { one: 'Scindé en {count} post-it', other: 'Scindé en {count} post-its' },
  'notes.merged': { one: '{count} post-it fusionné', other: '{count} post-its fusionnés en un seul' },
  'notes.mergeTooLong': 'Ensemble, ils dépasseraient {limit} caractères : fusionnez-en moins à la fois.',
  'notes.buildsOn': '{text}, rebondit sur : {origin}',

  'tags.onSelection': { one: 'Sur {count} post-it', other: 'Sur {count} post-its' },
  'tags.none': 'Pas encore de mot-clé',
  'tags.field': 'Nouveau mot-clé',
  'tags.add': 'Ajouter',
  'tags.onBoard': 'Sur le tableau, les plus utilisés d’abord',
  'tags.addNamed': 'Ajouter {tag}',
  'tags.addToAll': 'Ajouter {tag} à tous',
  'tags.remove': 'Retirer {tag}',
  'tags.share': '{count} sur {total}',
  'tags.tooMany': 'Un post-it porte au plus {limit} mots-clés.',
  'tags.tooLong': 'Un mot-clé a au plus {limit} caractères.',
  'command.restore': 'Remettre',
  'command.duplicate': 'Dupliquer',
  'command.zoomToSelection': 'Voir la sélection',
  'command.saySelection': 'Redire la sélection',
}
