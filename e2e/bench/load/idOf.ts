import { createRandom } from '../../../shared/testing/seededRandom'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** 21 letters without a pattern, as the ids of notes and people are. */
export function idOf(i: number): string {
  const random = createRandom(i * 7_919 + 77)
  return Array.from({ length: 21 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')
}
