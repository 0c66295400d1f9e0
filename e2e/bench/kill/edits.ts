/**
 * What one edit did to one thing, so that it can be asked for afterwards. A thing is `note <id>` or
 * `text <note> <token>`, and is added at most once and removed at most once; `place <note>` is moved to ever higher
 * numbers.
 */
export type Edit = { thing: string; did: 'added' | 'removed' } | { thing: string; did: 'moved'; to: number }

/** What stands in a document. */
export type Contents = { things: string[]; places: Record<string, number> }

/** A line of a writer's log, written before the edit is sent, so that it survives the writer. */
export type LogLine =
  /** `client` of this writer made an edit; `number` is how the server counts it. */
  | { client: number; number: number; edit: Edit }
  /** The server is done with so many of this client's. */
  | { client: number; acked: number }

/** A word in a note's text that names one insertion. */
export const TOKEN = /<[\w-]+>/g
