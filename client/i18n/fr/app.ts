import type { app as english } from '../en/app'
import type { CatalogueOf } from '../message'

export const app: CatalogueOf<typeof english> = {
  'app.name': 'Grappe',
  'app.tagline': 'Des post-its que tout le monde déplace ensemble, et des idées qui se tiennent.',
  'app.home': 'Page d’accueil',

  'language.en': 'English',
  'language.fr': 'Français',
  'language.choose': 'Langue',

  'ui.close': 'Fermer',
  'ui.cancel': 'Annuler',
  'ui.copy': 'Copier',
  'ui.copied': 'Copié',
  'ui.dismiss': 'Masquer',
  'ui.messages': 'Messages',
}
