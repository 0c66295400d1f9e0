/** What a spreadsheet may run, also behind quotes that were put in front of it before. */
const RISKY = /^'*\s*[=+\-@\t\r]/

/** Puts one `'` in front of a cell that a spreadsheet may take for a formula. */
export function guardCell(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell
}

/** Takes off what `guardCell` put on: one `'` where what remains would have got it. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell
}
