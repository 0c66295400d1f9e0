import type { FieldDefinition } from '../../shared/model/cardKind'

/** True where something stands in a field that its type never holds: writing in it would be in vain, or destroy it. */
export function isForeign({ type }: Pick<FieldDefinition, 'type'>, value: unknown): boolean {
  if (value === undefined || value === null) return false
  switch (type) {
    case 'text':
    case 'longText':
    case 'list':
      return typeof value !== 'string'
    case 'checks':
    case 'reference':
    case 'curve':
    case 'rows':
      return typeof value !== 'object' || Array.isArray(value)
    default:
      return false
  }
}
