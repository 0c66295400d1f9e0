import type { Card } from '../model/card'

/** The ticked options of `checks`, or the ids of a `reference`: sorted. */
export function namesIn(card: Pick<Card, 'values'>, name: string): string[] {
  const value = card.values[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value)
    .flatMap(([key, isSet]) => (isSet === true ? [key] : []))
    .sort()
}
