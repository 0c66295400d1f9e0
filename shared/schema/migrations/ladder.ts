import type { Migration } from './migration'

/** Every migration, ascending and without gaps up to SCHEMA. Schema 1 is the first, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = []
