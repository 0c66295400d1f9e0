/** What a part of the bench found: a table, and what has to be said beside it. */
export type Section = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** A sentence each: how it was measured, what was missed. */
  readonly notes: readonly string[]
  /** A line for each thing that could not run. */
  readonly notRun: readonly string[]
  /** What it was made of, each repetition for itself, for programs that read it. */
  readonly data?: unknown
}

/** As Markdown, columns padded so that it can be read in a terminal too. */
export function formatSection(section: Section): string {
  const lines = [`## ${section.title}`, '']
  if (section.rows.length > 0) lines.push(...formatTable(section.columns, section.rows), '')
  for (const note of section.notes) lines.push(`- ${note}`)
  for (const line of section.notRun) lines.push(`- Could not run: ${line}`)
  return `${lines.join('\n').trimEnd()}\n`
}

function formatTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns, ...rows].map((row) => columns.map((_, at) => (row[at] ?? '').replaceAll('|', '\\|')))
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)))
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const [head = '', ...body] = lines
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body]
}
