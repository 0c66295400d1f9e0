import type { writing as english } from '../en/writing'
import type { CatalogueOf } from '../message'

export const writing: CatalogueOf<typeof english> = {
  'writing.idea': 'une idée, dix mots',
  'writing.left': { one: 'encore {count} caractère', other: 'encore {count} caractères' },
  'writing.full': 'Ce post-it est plein : 2 000 caractères.',
}
