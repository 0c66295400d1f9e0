import Papa from 'papaparse'
import { withoutControlCharacters } from './controlCharacters'
import { guardCell } from './formulaGuard'

/** A CSV with its header. Control characters that no text file holds are left out, and no cell starts a formula. */
export function csvTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) => row.map((cell) => guardCell(withoutControlCharacters(cell))))
  return `${Papa.unparse(cells, { newline: '\n' })}\n`
}

/** ISO 8601; "" for what is no time. */
export function csvTime(milliseconds: number): string {
  const time = new Date(milliseconds)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}
