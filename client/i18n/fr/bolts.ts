import type { bolts as english } from '../en/bolts'
import type { CatalogueOf } from '../message'

/** Voir `client/facilitation/bolts`. */
export const bolts: CatalogueOf<typeof english> = {}
