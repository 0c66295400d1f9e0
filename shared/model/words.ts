import * as v from 'valibot'

/** What a support says, in both languages of the product. Plain text: a tag in it is refused. */
const lineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(300, 'is longer than 300 characters'),
  v.regex(/^[^<>]*$/, 'holds < or >: labels are plain text'),
)

export const wordsSchema = v.strictObject({ fr: lineSchema, en: lineSchema })
export type Words = v.InferOutput<typeof wordsSchema>
