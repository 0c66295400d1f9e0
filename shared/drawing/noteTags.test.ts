import { describe, expect, it } from 'vitest'
import { createRecordingCanvas } from '../testing/recordingContext'
import { layoutTags } from './noteTags'
import { createTextMeasurer } from './textMeasurer'
import { DARK_THEME, LIGHT_THEME } from './theme'

const measurer = createTextMeasurer(createRecordingCanvas, 'any')
/** Every letter is half an em wide. */
const ROOM = 22

describe('the line of tags', () => {
  it.each([
    [['eau'], '#eau'],
    [['eau', 'ombre'], '#eau  #ombre'],
    [['eau', 'ombre', 'bancs publics', 'jeux'], '#eau  #ombre  +2'],
    [['un mot-clé de plus de vingt-sept lettres'], '#un mot-clé de plus…'],
    [['un mot-clé de plus de vingt-sept lettres', 'eau'], '#un mot-clé de p…  +1'],
  ])('%j', (tags, line) => {
    expect(layoutTags(tags, measurer)).toBe(line)
    expect(line.length).toBeLessThanOrEqual(ROOM)
  })

  it('can be read on every paper (AA)', () => {
    for (const theme of [LIGHT_THEME, DARK_THEME]) {
      for (const paper of Object.values(theme.papers)) {
        expect(contrast(theme.tagInk, paper)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
