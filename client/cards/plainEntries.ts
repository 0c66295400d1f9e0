/** A field as it reads to who does not know what it means. */
export type PlainEntry = { readonly name: string; readonly text: string }

/** What stands in a card, field by field; those where nothing does are left out. */
export function plainEntries(values: Readonly<Record<string, unknown>>): readonly PlainEntry[] {
  return Object.entries(values)
    .map(([name, value]) => ({ name, text: plainOf(value).trim() }))
    .filter(({ text }) => text !== '')
}

/** A value in words: flags by their names, the rest of a map by its values. */
export function plainOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(plainOf).filter(Boolean).join(' · ')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key]) => key !== 'z')
    .map(([key, held]) => (held === true ? key : plainOf(held)))
    .filter(Boolean)
    .join(' · ')
}
