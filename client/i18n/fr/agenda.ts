import type { agenda as english } from '../en/agenda'
import type { CatalogueOf } from '../message'

export const agenda: CatalogueOf<typeof english> = {}
