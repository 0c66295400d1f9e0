import * as v from 'valibot'
import { frenchSpaces } from './frenchSpaces'

const lineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(300, 'is longer than 300 characters'),
  v.regex(/^[^<>]*$/, 'holds < or >: labels are plain text'),
)

/**
 * What a support says, in both languages of the product. Plain text: a tag in it is refused. A file's French is written
 * with plain spaces, and read with those that cannot break.
 */
export const wordsSchema = v.strictObject({ fr: v.pipe(lineSchema, v.transform(frenchSpaces)), en: lineSchema })
export type Words = v.InferOutput<typeof wordsSchema>
