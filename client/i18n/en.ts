import { firstEn } from './firstEn'
import { lateEn } from './lateEn'

/** Every text of the client in English, one file an area, and by its shape the type of all other catalogues. */
export const en = { ...firstEn, ...lateEn }
