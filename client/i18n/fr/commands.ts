import type { commands as english } from '../en/commands'
import type { CatalogueOf } from '../message'

export const commands: CatalogueOf<typeof english> = {
  'command.undo': 'Annuler',
  'command.redo': 'Rétablir',
  'command.delete': 'Supprimer',
  'command.createNote': 'Nouveau post-it',
  'command.editNote': 'Écrire',
  'command.move': 'Déplacer',
  'command.selectAll': 'Tout sélectionner',
  'command.stepOut': 'Quitter',
  'command.showNote': 'Voir sur le tableau',
  'command.openMenu': 'Ouvrir le menu',
  'command.shortcut': '{label} ({keys})',
  'command.openTitle': 'Écrire le titre',
  'command.tags': 'Mots-clés',
}
