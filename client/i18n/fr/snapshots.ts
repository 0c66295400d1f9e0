import type { snapshots as english } from '../en/snapshots'
import type { CatalogueOf } from '../message'

export const snapshots: CatalogueOf<typeof english> = {}
