import fc from 'fast-check'
import { expect, it } from 'vitest'
import { personColor } from './personColor'

function contrastWithWhite(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

it('CS21 any id has a colour that carries white text with 4.5:1, the same each time, and is no grey', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(personColor(id)).toMatch(/^#[0-9a-f]{6}$/)
      expect(contrastWithWhite(personColor(id))).toBeGreaterThanOrEqual(4.5)
      expect(new Set(personColor(id).slice(1).match(/../g)).size).toBeGreaterThan(1)
      expect(personColor(id)).toBe(personColor(id))
    }),
  )
})

it('CS21 a room of thirty people has many colours', () => {
  const colors = new Set(Array.from({ length: 30 }, (_, index) => personColor(`person-${index}`)))
  expect(colors.size).toBeGreaterThan(12)
})
