/**
 * Who changed the document, as a Yjs transaction origin. Undo follows `LocalEdit` alone: what came from others, from
 * an import or from the server is never taken back by a person's Ctrl-Z.
 */
export type Origin = LocalEdit | SystemEdit | TidyEdit

/**
 * An edit by the person at this browser. Edits in a row with the same `group` are one undo step (a stretch of typing);
 * without a group each transaction is a step of its own.
 */
export class LocalEdit {
  readonly source = 'local'
  readonly group: string | null
  /** True where what goes into the trash by it is not gone, say because another note holds its text now. */
  readonly merges: boolean

  constructor(group: string | null = null, { merges = false } = {}) {
    this.group = group
    this.merges = merges
  }
}

/** What a page tidies up behind its person, such as an empty note that they left. No step of theirs: undo passes it over. */
export class TidyEdit {
  readonly source = 'tidying'
}

/** An edit that no person made by hand. */
export class SystemEdit {
  readonly source: 'import' | 'migration' | 'server'

  constructor(source: 'import' | 'migration' | 'server') {
    this.source = source
  }
}
