import { firstFr } from './firstFr'
import { lateFr } from './lateFr'
import type { Catalogue } from './t'

/** Every text of the client in French. */
export const fr: Catalogue = { ...firstFr, ...lateFr }
