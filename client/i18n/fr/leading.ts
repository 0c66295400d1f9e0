import type { leading as english } from '../en/leading'
import type { CatalogueOf } from '../message'

export const leading: CatalogueOf<typeof english> = {}
