/** The document schema that this build reads and writes. Raise it only with a numbered migration and its fixture. */
export const SCHEMA = 1
