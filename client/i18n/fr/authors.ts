import type { authors as english } from '../en/authors'
import type { CatalogueOf } from '../message'

export const authors: CatalogueOf<typeof english> = {
  'authors.choice': 'Noms sur ce qui est écrit',
  'authors.named': 'Avec les noms',
  'authors.hidden': 'Sans les noms',
  'authors.namedHint': 'Les post-its disent qui les a écrits, et l’on se voit travailler.',
  'authors.hiddenHint':
    'Ni les post-its, ni les exports, ni les listes ne disent qui a écrit quoi. On voit toujours qui est là, mais pas les curseurs. Cela ne change plus une fois le tableau commencé.',
  'authors.chip': 'Sans noms',
  'authors.explained':
    'Ce que vous écrivez ici ne porte aucun nom : ni les autres ni la personne qui anime ne voient qui a écrit quoi. Seule la personne qui gère le serveur pourrait le retrouver.',
  'authors.led': 'Sans noms sur ce qui est écrit',
  'authors.alreadyStarted':
    'Ce tableau a déjà commencé : les noms se choisissent avant le premier post-it et la première phase. Créez un nouveau tableau.',
}
