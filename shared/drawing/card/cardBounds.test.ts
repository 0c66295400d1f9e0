import { describe, expect, it } from 'vitest'
import { BUILT_IN_KINDS, builtInKind, drawnCard, filledValues, recordCard } from '../../testing/cardDrawing'
import { createRecordingCanvas, type DrawCall, type RecordingContext } from '../../testing/recordingContext'
import { createTextMeasurer } from '../textMeasurer'
import { LIGHT_THEME } from '../theme'

const PERSONA = builtInKind('persona')
const measurer = createTextMeasurer(createRecordingCanvas, 'sans-serif')

const WORDS = 'Écouter les artisans avant de leur proposer quoi que ce soit, puis revenir. '
const CONTENTS: Readonly<Record<string, (most: number) => string>> = {
  'a few words': () => 'Deux mots',
  'as much as fields take': (most) => WORDS.repeat(Math.ceil(most / WORDS.length)).slice(0, most),
  'far over the limits': () => WORDS.repeat(600),
  'one endless word': () => 'a'.repeat(6_000),
  emoji: (most) => '👩🏽‍🚀🇫🇷🧑‍🤝‍🧑'.repeat(Math.ceil(most / 20)),
  'right to left': (most) => 'שלום לכולם, מה שלומכם היום '.repeat(Math.ceil(most / 27)),
  'many short lines': () => 'a\n'.repeat(3_000),
}

/** Left, right, top and bottom of what a call drew, in the card's own units; letters from their baseline. */
function reachOf(call: DrawCall): readonly [number, number, number, number] {
  if (call.name === 'fillText') {
    const [text, x, y] = call.args as [string, number, number]
    const size = Number.parseFloat(/([\d.]+)px/.exec(call.font)?.[1] ?? '0')
    const width = measurer.width(text.replace(/[\u200e\u200f]/g, '')) * size
    const left = call.textAlign === 'center' ? x - width / 2 : call.textAlign === 'right' ? x - width : x
    return [left, left + width, y - size * 0.8, y + size * 0.25]
  }
  const xs = call.points.filter((_, at) => at % 2 === 0)
  const ys = call.points.filter((_, at) => at % 2 === 1)
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

function expectInside({ calls }: RecordingContext, { width, height }: { width: number; height: number }): void {
  const drawn = calls.filter(
    ({ name, fillStyle }) => name === 'fillText' || (name === 'fill' && fillStyle !== LIGHT_THEME.shadow),
  )
  for (const call of drawn) {
    const [left, right, top, low] = reachOf(call)
    const what = `${call.name} ${String(call.args[0] ?? '')} ${call.font}`
    expect(left, what).toBeGreaterThanOrEqual(-0.5)
    expect(right, what).toBeLessThanOrEqual(width + 0.5)
    expect(top, what).toBeGreaterThanOrEqual(-0.5)
    expect(low, what).toBeLessThanOrEqual(height + 0.5)
  }
}

describe('drawCard', () => {
  describe.each(Object.entries(CONTENTS))('with %s', (_name, text) => {
    it.each(BUILT_IN_KINDS.map((kind) => [kind.name, kind] as const))(
      'keeps all of a %s on its card, from near and from far',
      (_kind, kind) => {
        for (const face of kind.faces) {
          for (const zoom of [1, 0.25, 0.05]) {
            const drawn = drawnCard(kind, filledValues(kind, text), { face: face.name })
            expectInside(recordCard(drawn, zoom), kind)
          }
        }
      },
    )
  })

  it('draws cards of the smallest size', () => {
    const values = filledValues(PERSONA, () => WORDS)
    const drawn = { ...drawnCard(PERSONA), card: { kind: 'persona', width: 40, height: 40, values } }
    for (const zoom of [4, 0.5, 0.1]) expect(() => recordCard(drawn, zoom)).not.toThrow()
  })
})
