import type { attention as english } from '../en/attention'
import type { CatalogueOf } from '../message'

export const attention: CatalogueOf<typeof english> = {}
