import type { door as english } from '../en/door'
import type { CatalogueOf } from '../message'

export const door: CatalogueOf<typeof english> = {}
