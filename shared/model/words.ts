import * as v from 'valibot'
import { frenchSpaces } from './frenchSpaces'

/** UTF-16 units of a line of words. */
export const LONGEST_LINE = 300

const lineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(LONGEST_LINE, 'is longer than 300 characters'),
  v.regex(/^[^<>]*$/, 'holds < or >: labels are plain text'),
)

/**
 * What a support says, in both languages of the product. Plain text: a tag in it is refused. A file's French is written
 * with plain spaces, and read with those that cannot break.
 */
export const wordsSchema = v.strictObject({ fr: v.pipe(lineSchema, v.transform(frenchSpaces)), en: lineSchema })
export type Words = v.InferOutput<typeof wordsSchema>

/** What somebody typed as a line that `wordsSchema` takes: without < and >, on one line, at most as long. May be "". */
export function cleanLine(text: string): string {
  const line = text
    .replace(/[<>]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  // Half a character at the end would be none.
  return line
    .slice(0, LONGEST_LINE)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}
