/** What a person typed as a number; `empty` for nothing. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' | 'noNumber' | 'outside' }

/** Reads a number as people write it in French or English: spaces between thousands, a comma or a point. */
export function readNumber(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): TypedNumber {
  const plain = typed
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  if (plain === '') return { kind: 'empty' }
  if (!/^[+-]?\d{1,9}(\.\d{1,6})?$/.test(plain)) return { kind: 'noNumber' }
  const value = Number(plain)
  return value < least || value > most ? { kind: 'outside' } : { kind: 'number', value }
}
