import type { titles as english } from '../en/titles'
import type { CatalogueOf } from '../message'

export const titles: CatalogueOf<typeof english> = {
  'canvas.cluster': '{title}, groupe {number}, {held}',
  'title.label': 'Titre du groupe',
  'title.placeholder': 'Une phrase qui dit ce que ces post-its disent ensemble',
  'title.short': 'Encore quelques mots : que disent ces post-its ?',
  'title.category': 'Une phrase plutôt qu’une catégorie : que disent ces post-its ?',
  'title.left': { one: 'encore {count} caractère', other: 'encore {count} caractères' },
  'title.full': 'Ce titre est plein : {limit} caractères.',
  'title.others': 'Titres des groupes fusionnés',
  'title.take': 'Prendre le titre « {title} »',
}
