import type { desks as english } from '../en/desks'
import type { CatalogueOf } from '../message'

/** Voir `client/facilitation/desks`. */
export const desks: CatalogueOf<typeof english> = {}
