import { expect, it } from 'vitest'
import { createRecordingCanvas, RecordingContext } from '../testing/recordingContext'
import { drawNotes } from './drawNotes'
import { type BoltMark, drawBoltMark } from './noteBolts'
import { createNotePainter } from './notePainter'
import { DARK_THEME, LIGHT_THEME } from './theme'

type Marks = { readonly bolt?: BoltMark | null; readonly straddles?: boolean }

function draw(marks: Marks, { zoom = 1, theme = LIGHT_THEME } = {}): RecordingContext {
  const context = new RecordingContext()
  const note = { id: 'a', text: '', color: 'yellow', x: 0, y: 0, angle: 0, layout: null, ...marks } as const
  drawNotes(context, { x: 0, y: 0, zoom }, [note], createNotePainter(createRecordingCanvas, theme), { pixelRatio: 1 })
  return context
}

function mark(count: number, isOwn = false): BoltMark {
  return { count, isOwn, draw: drawBoltMark }
}

it('BO10 says from near how many there are, from farther away that there are, and from afar nothing', () => {
  const texts = (zoom: number) =>
    draw({ bolt: mark(12) }, { zoom })
      .named('fillText')
      .map(({ args }) => args[0])
  expect([texts(1), texts(0.2)]).toEqual([['12'], []])
  const strokes = [1, 0.2, 0.05].map((zoom) => draw({ bolt: mark(12) }, { zoom }).named('stroke').length)
  expect(strokes).toEqual([2, 2, 0])
  expect(draw({ bolt: null }).named('stroke')).toEqual([])
})

it.each([LIGHT_THEME, DARK_THEME])('BO10 fills the mark where the person is one of them', (theme) => {
  const grounds = [false, true].map((isOwn) =>
    draw({ bolt: mark(2, isOwn) }, { theme })
      .named('stroke')
      .at(-1),
  )
  expect(grounds.map((ground) => ground?.strokeStyle)).toEqual([theme.card.paper, theme.card.ink])
})

it('BO10 stands beside the mark of what straddles', () => {
  const leftOf = (straddles: boolean) =>
    draw({ bolt: mark(2), straddles })
      .named('stroke')
      .at(-1)?.points[0] ?? 0
  expect(leftOf(true) - leftOf(false)).toBeGreaterThan(30)
})

it('BO10 keeps the number as large, where the wall is seen from farther away', () => {
  const across = (zoom: number) => {
    const { lineWidth = 0 } = draw({ bolt: mark(2) }, { zoom }).named('stroke')[0] ?? {}
    return lineWidth * zoom
  }
  expect(across(0.3)).toBeCloseTo(18)
  expect(across(1)).toBeCloseTo(28)
})
