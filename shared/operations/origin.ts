/**
 * Who changed the document, as a Yjs transaction origin. Undo follows `LocalEdit` alone: what came from others, from
 * an import or from the server is never taken back by a person's Ctrl-Z.
 */
export type Origin = LocalEdit | SystemEdit

/**
 * An edit by the person at this browser. Edits in a row with the same `group` are one undo step (a stretch of typing);
 * without a group each transaction is a step of its own.
 */
export class LocalEdit {
  readonly source = 'local'
  readonly group: string | null

  constructor(group: string | null = null) {
    this.group = group
  }
}

/** An edit that no person made by hand. */
export class SystemEdit {
  readonly source: 'import' | 'migration' | 'server'

  constructor(source: 'import' | 'migration' | 'server') {
    this.source = source
  }
}
