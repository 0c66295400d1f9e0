import type { authors as english } from '../en/authors'
import type { CatalogueOf } from '../message'

/** Voir `client/facilitation/authors`. */
export const authors: CatalogueOf<typeof english> = {}
