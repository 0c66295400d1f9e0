import { describe, expect, it } from 'vitest'
import { DARK_THEME, LIGHT_THEME } from '../../shared/drawing/theme'
import css from './tokens.css?raw'

type Tokens = ReadonlyMap<string, string>

/** The tokens of the rule that starts with this selector. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  const rule = css.slice(start, css.indexOf('}', start))
  return new Map([...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = tokensOf(':root')
const dark = tokensOf(':root[data-theme="dark"]')

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Tokens, a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(tokens.get(a) ?? ''), luminance(tokens.get(b) ?? '')].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe('tokens', () => {
  it('are the colours that the canvas draws with', () => {
    for (const [tokens, theme] of [
      [light, LIGHT_THEME],
      [dark, DARK_THEME],
    ] as const) {
      expect(tokens.get('board')).toBe(theme.board.toLowerCase())
      expect(tokens.get('accent')).toBe(theme.accent.toLowerCase())
      expect(tokens.get('quiet')).toBe(theme.quiet.toLowerCase())
    }
    expect(light.get('ink')).toBe(LIGHT_THEME.ink.toLowerCase())
    for (const [name, color] of Object.entries(LIGHT_THEME.papers)) {
      expect(light.get(`paper-${name}`)).toBe(color.toLowerCase())
    }
  })

  it('are dark alike by the person and by the device', () => {
    expect([...tokensOf(':root:not([data-theme="light"])')]).toEqual([...dark])
  })

  it.each([
    ['text', 'panel', 4.5],
    ['text', 'board', 4.5],
    ['text', 'hover', 4.5],
    ['text', 'accent-soft', 4.5],
    ['quiet', 'panel', 4.5],
    ['quiet', 'board', 4.5],
    ['on-accent', 'accent', 4.5],
    ['accent', 'panel', 4.5],
    ['danger', 'panel', 4.5],
    ['warning', 'panel', 4.5],
    ['field-line', 'panel', 3],
  ])('%s on %s is read by everybody, by day and by night', (front, back, least) => {
    expect(contrast(light, front, back)).toBeGreaterThanOrEqual(least)
    expect(contrast(dark, front, back)).toBeGreaterThanOrEqual(least)
  })
})
