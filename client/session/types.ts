/** What a pointer does next. Tools are state machines under client/tools. */
export type ToolName = 'select' | 'hand' | 'note'

/** What is true of this tab alone and dies with it; a zustand vanilla store. */
export type Session = {
  readonly selection: ReadonlySet<string>
  readonly tool: ToolName
  /** The note whose text is open. */
  readonly editing: string | null
  /** The paper that the next note gets. */
  readonly color: string
}
