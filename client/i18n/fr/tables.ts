import type { tables as english } from '../en/tables'
import type { CatalogueOf } from '../message'

export const tables: CatalogueOf<typeof english> = {}
