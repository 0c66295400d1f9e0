import type { bigScreen as english } from '../en/bigScreen'
import type { CatalogueOf } from '../message'

export const bigScreen: CatalogueOf<typeof english> = {}
