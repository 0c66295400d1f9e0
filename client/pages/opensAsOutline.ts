import { OUTLINE_FIRST_BELOW } from '../session/outlineSpace'

/** Where there is room for a list alone, a board opens as one; what the person chooses then holds. */
export function opensAsOutline(): boolean {
  return matchMedia(`(max-width: ${OUTLINE_FIRST_BELOW - 1}px)`).matches
}
