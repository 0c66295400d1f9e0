import type { BoardCommands } from '../commands/createCommands'

/** Other words that people look for, in both languages; never shown. */
export const COMMAND_ALIASES: Partial<Record<keyof BoardCommands, string>> = {
  createNote: 'add create sticky note idea ajouter créer note idée papillon',
  editNote: 'edit text rename modifier éditer texte corriger',
  deleteSelection: 'remove erase trash bin effacer enlever retirer corbeille poubelle',
  duplicateSelection: 'copy clone copier cloner doubler',
  copySelection: 'presse-papiers clipboard',
  pasteNotes: 'presse-papiers clipboard import',
  toggleOutline: 'outline list accessible liste plan sommaire',
  toggleMinimap: 'map overview carte plan aperçu',
  undo: 'back revert revenir défaire',
  redo: 'again refaire',
  selectAll: 'all everything tout cocher',
  chooseSelectTool: 'pointer arrow mouse pointeur flèche souris',
  chooseHandTool: 'hand pan scroll main bouger glisser défiler',
  zoomIn: 'bigger larger nearer agrandir grossir plus',
  zoomOut: 'smaller farther réduire rapetisser moins',
  resetZoom: 'actual size taille réelle 100',
  zoomToFit: 'fit overview whole ensemble entier ajuster',
  zoomToSelection: 'focus near centrer rapprocher',
  openShare: 'invite link qr code inviter lien partage',
  openFind: 'search look chercher rechercher recherche mot',
  openKeys: 'shortcuts help keyboard raccourcis aide clavier',
  openPreferences:
    'settings options language theme dark font dyslexia réglages paramètres langue thème sombre police dyslexie',
  saySelection: 'read aloud speak lire voix',
}
