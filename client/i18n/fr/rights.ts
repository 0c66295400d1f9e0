import type { rights as english } from '../en/rights'
import type { CatalogueOf } from '../message'

export const rights: CatalogueOf<typeof english> = {}
