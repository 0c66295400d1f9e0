/** The names of a cell of authors: several stand apart by semicolons. */
export function namesInCell(cell: string): string[] {
  return [...new Set(cell.split(';').map((name) => name.trim()))].filter((name) => name !== '')
}
