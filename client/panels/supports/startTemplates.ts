/** In the order of a workshop's day; what a host brings besides comes after. */
const DAY = [
  'persona',
  'pushedVariable',
  'utopiaDystopia',
  'extremeUser',
  'cross',
  'challenges',
  'kjWall',
  'actionSheets',
]

export function inOrderOfDay<T extends { readonly id: string }>(templates: readonly T[]): T[] {
  const at = ({ id }: T) => (DAY.includes(id) ? DAY.indexOf(id) : DAY.length)
  return [...templates].sort((a, b) => at(a) - at(b))
}

/** A whole workshop, in that order. */
export const WORKSHOP = ['persona', 'cross', 'challenges', 'kjWall', 'actionSheets'] as const
