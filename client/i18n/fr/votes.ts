import type { votes as english } from '../en/votes'
import type { CatalogueOf } from '../message'

/** Voir `client/facilitation/votes`. */
export const votes: CatalogueOf<typeof english> = {}
