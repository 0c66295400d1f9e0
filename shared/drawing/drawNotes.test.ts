import { describe, expect, it } from 'vitest'
import { PALETTE, type PaletteColor } from '../model/palette'
import { createRecordingCanvas, RecordingContext } from '../testing/recordingContext'
import { type DrawnNote, type DrawOptions, drawNotes, noteMatrix } from './drawNotes'
import { NOTE_METRICS } from './noteMetrics'
import { createNotePainter } from './notePainter'
import { foldColor, LIGHT_THEME } from './theme'

function note(id: string, fields: Partial<DrawnNote> = {}): DrawnNote {
  return { id, text: 'Jeux d’extérieur pour enfants', color: 'green', x: 0, y: 0, angle: 0, layout: null, ...fields }
}

function draw(notes: DrawnNote[], zoom: number, options: Partial<DrawOptions> = {}) {
  const context = new RecordingContext()
  const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
  drawNotes(context, { x: 0, y: 0, zoom }, notes, painter, { pixelRatio: 1, ...options })
  return context
}

describe('drawNotes', () => {
  it('lays small notes straight', () => {
    const turned = [0.2, 0.35, 1].map(
      (zoom) => draw([note('a', { angle: 0.03 })], zoom).calls.at(-1)?.transform[1] !== 0,
    )
    expect(turned).toEqual([false, false, true])
  })

  it('draws far notes as plain rectangles and sets the colour only where it changes', () => {
    const colors: PaletteColor[] = ['green', 'green', 'pink']
    const context = draw(
      colors.map((color, at) => note(`n${at}`, { color })),
      0.05,
    )
    expect(context.calls.map((call) => [call.name, call.fillStyle])).toEqual([
      ['fillRect', LIGHT_THEME.papers.green],
      ['fillRect', LIGHT_THEME.papers.green],
      ['fillRect', LIGHT_THEME.papers.pink],
    ])
  })

  it('draws notes of middling size as one sprite each, whose bars stand for the text', () => {
    const context = draw([note('a'), note('b'), note('empty', { text: '' })], 0.2)
    expect(context.calls.map((call) => call.name)).toEqual(['drawImage', 'drawImage', 'drawImage'])
    const [a, b, empty] = context.calls.map((call) => call.args[0] as RecordingContext)
    expect(a).toBe(b)
    expect(a?.named('fillRect').length).toBeGreaterThan(0)
    expect(empty?.named('fillRect')).toEqual([])
  })

  it('CV5 draws many small notes as papers with bars while the view moves, and few as they are', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      note(`n${at}`, { x: (at % 20) * 240, y: Math.floor(at / 20) * 240 }),
    )
    const names = (context: RecordingContext) => new Set(context.calls.map((call) => call.name))
    expect(names(draw(many, 0.2, { isMoving: true }))).toEqual(new Set(['fillRect']))
    expect(draw(many.slice(0, 2), 0.2, { isMoving: true }).named('drawImage')).toHaveLength(2)
    expect(draw(many, 0.2).named('drawImage')).toHaveLength(400)
    const [paper, ...bars] = draw(many, 0.2, { isMoving: true }).calls
    expect(paper).toMatchObject({ args: [0, 0, 40, 40], fillStyle: LIGHT_THEME.papers.green })
    expect(bars.slice(0, 3).every(({ fillStyle }) => fillStyle === LIGHT_THEME.bars)).toBe(true)
  })

  it('writes the text of near notes', () => {
    const context = draw([note('a')], 0.5)
    expect(context.named('drawImage')).toHaveLength(1)
    const text = context.named('fillText').map((call) => call.args[0])
    expect(text.join(' ')).toBe('Jeux d’extérieur pour enfants')
  })

  it('writes a paragraph that reads from right to left from the right edge', () => {
    const { x, width } = NOTE_METRICS.text
    const context = draw([note('a', { text: 'שלום' })], 1)
    expect(context.named('fillText')[0]?.args.slice(0, 2)).toEqual(['שלום', x + width])
    expect([context.direction, context.textAlign]).toEqual(['rtl', 'right'])
    expect(draw([note('a')], 1).named('fillText')[0]?.args[1]).toBe(x)
  })

  it('draws the paper itself where a sprite would be blurred', () => {
    const context = draw([note('a', { color: 'blue' })], 2)
    expect(context.named('fill').map((call) => call.fillStyle)).toContain(LIGHT_THEME.papers.blue)
    expect(draw([note('a', { color: 'blue' })], 1).named('fill')).toEqual([])
  })

  it('keeps the paper out of the shadow that turned and near notes stand on', () => {
    const image = draw([note('a')], 2).named('drawImage')[0]?.args[0] as RecordingContext
    expect(image.named('fill').every((call) => (call.transform[4] ?? 0) < -200)).toBe(true)
  })

  it('SI7 marks a straddling note, from farther away as large on the screen', () => {
    const discOf = (zoom: number) => {
      const disc = draw([note('a', { straddles: true })], zoom)
        .named('fill')
        .find((call) => call.fillStyle === LIGHT_THEME.accent)
      return Math.max(...(disc?.points.filter((_, at) => at % 2 === 0) ?? []))
    }
    expect((discOf(1) - 4) * 1).toBeCloseTo(15)
    for (const zoom of [0.1, 0.2, 0.35]) expect((discOf(zoom) - 4) * zoom).toBeCloseTo(8)
  })

  it('turns a note over by its width, around its middle', () => {
    const [a = 0, , , , x = 0] = draw([note('a')], 1, { pose: { width: 0.5, grow: 1 } }).calls.at(-1)?.transform ?? []
    expect([a, x]).toEqual([0.5, 50])
  })

  it('never blurs a shadow note by note', () => {
    for (const zoom of [0.05, 0.2, 0.5, 1, 4]) {
      for (const call of draw([note('a')], zoom).calls) expect(call.shadowBlur).toBe(0)
    }
  })

  it('lays out a text only once it is near enough to read', () => {
    const far = note('a')
    draw([far], 0.2)
    expect(far.layout).toBeNull()
    draw([far], 1)
    expect(far.layout?.lines.length).toBeGreaterThan(0)
  })

  it('stands bars for more texts where that is asked for, and for all while the font is on its way', () => {
    expect(draw([note('a')], 0.4, { detail: 'coarse' }).named('fillText')).toEqual([])
    expect(draw([note('a')], 1, { detail: 'coarse' }).named('fillText').length).toBeGreaterThan(0)
    const waiting = note('a')
    expect(draw([waiting], 2, { detail: 'wordless' }).named('fillText')).toEqual([])
    expect(waiting.layout).toBeNull()
  })

  it('leaves the open note’s text to the editor, and the note as it lies', () => {
    const context = draw([note('a', { angle: 0.03 })], 1, { openNote: 'a' })
    expect(context.named('fillText')).toEqual([])
    expect(context.calls).toEqual(draw([note('a', { angle: 0.03, text: '' })], 1).calls)
  })

  it('tells where it paints a note, for what lies above the canvas', () => {
    const turned = note('a', { x: 30.3, y: 7.7, angle: 0.03 })
    for (const options of [{ pixelRatio: 1 }, { pixelRatio: 2, height: 'lifted', offset: { x: 10, y: 0 } }] as const) {
      const painted = draw([turned], 1, options).named('fillText')[0]?.transform ?? []
      const matrix = noteMatrix({ x: 0, y: 0, zoom: 1 }, turned, options)
      expect(matrix.map((value) => value * options.pixelRatio)).toEqual(painted)
    }
  })

  it('places a note by the camera, the pixel ratio and the offset', () => {
    const context = new RecordingContext()
    const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
    const options = { pixelRatio: 2, offset: { x: 10, y: 0 } }
    drawNotes(context, { x: 100, y: 50, zoom: 0.5 }, [note('a', { x: 300, y: 250 })], painter, options)
    expect(context.calls[0]?.transform).toEqual([1, 0, -0, 1, 210, 200])
  })

  it('turns a loose note around its middle, and leaves its shadow straight', () => {
    const context = draw([note('a', { angle: 0.1 })], 1)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = context.named('fillText')[0]?.transform ?? []
    expect(Math.abs(a * 100 + c * 100 + e - 100)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(b * 100 + d * 100 + f - 100)).toBeLessThanOrEqual(0.5)
    expect(Math.atan2(b, a)).toBeCloseTo(0.1)
    expect(context.named('drawImage')[0]?.transform[1]).toBe(0)
  })

  it('puts every note on whole pixels', () => {
    const notes = [note('a', { x: 10.3, y: 7.7 }), note('b', { x: 400.6, angle: 0.03 })]
    for (const { transform } of draw(notes, 0.77).calls) expect(transform.slice(4).every(Number.isInteger)).toBe(true)
  })

  it('makes a note in the hand larger and its shadow deeper', () => {
    const lying = draw([note('a')], 0.5).calls[0]
    const lifted = draw([note('a')], 0.5, { height: 'lifted' }).calls[0]
    expect(lifted?.transform[0]).toBeGreaterThan(lying?.transform[0] ?? 1)
    const blurOf = (image: unknown) => (image as RecordingContext).calls[0]?.shadowBlur ?? 0
    expect(blurOf(lifted?.args[0])).toBeGreaterThan(blurOf(lying?.args[0]))
  })

  it('has a paper of its own for every colour, and a darker fold', () => {
    expect(new Set(PALETTE.map((color) => LIGHT_THEME.papers[color])).size).toBe(PALETTE.length)
    expect(foldColor('#FFFFFF')).toBe('rgb(214, 214, 214)')
  })
})
