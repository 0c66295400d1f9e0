import { describe, expect, it } from 'vitest'
import type { RelationSign } from '../../model/relation'
import { createRecordingCanvas, RecordingContext } from '../../testing/recordingContext'
import { createNotePainter } from '../notePainter'
import { LIGHT_THEME } from '../theme'
import { drawRelations, relationSizes } from './drawRelation'
import { drawRelationLabel, layRelationLabel, placeRelationLabel } from './relationLabel'

const PATH = [
  { x: 0, y: 0 },
  { x: 400, y: 0 },
]
const LOOK = { color: 'ink', halo: 'board', width: 4, haloWidth: 3, head: 20 }
const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)

function recorded(...signs: readonly RelationSign[]) {
  const context = new RecordingContext()
  drawRelations(
    context,
    signs.map((sign) => ({ path: PATH, sign, look: LOOK })),
  )
  return context
}

/** The x of every corner of what was filled, or stroked in ink beside the line. */
function headsOf(sign: RelationSign) {
  const { calls } = recorded(sign)
  const inked = calls.filter(({ name, fillStyle, strokeStyle, points }) =>
    name === 'fill' ? fillStyle === 'ink' : strokeStyle === 'ink' && points.length > 4,
  )
  return inked.map(({ name, points }) => [name, points.filter((_, at) => at % 2 === 0)])
}

describe('a relation', () => {
  it('RG8 that causes has an arrowhead at its end alone', () => {
    expect(headsOf('cause')).toEqual([['fill', [400, 380, 380]]])
  })

  it('RG8 that goes both ways has one at both', () => {
    expect(headsOf('mutual')).toEqual([
      ['fill', [0, 20, 20]],
      ['fill', [400, 380, 380]],
    ])
  })

  it('RG8 that opposes has two that point at each other, not filled', () => {
    expect(headsOf('opposition')).toEqual([
      ['stroke', [0, 16, 0]],
      ['stroke', [400, 384, 400]],
    ])
  })

  it('RG8 that is a link alone has none', () => {
    expect(headsOf('link')).toEqual([])
  })

  it('RG7 passes over those before it, and every sign lies above all lines', () => {
    const { calls } = recorded('cause', 'cause')
    const halos = calls.flatMap(({ strokeStyle, lineWidth }, at) =>
      strokeStyle === 'board' && lineWidth === 10 ? [at] : [],
    )
    const lines = calls.flatMap(({ strokeStyle, lineWidth, points }, at) =>
      strokeStyle === 'ink' && lineWidth === 4 && points[0] === 0 ? [at] : [],
    )
    expect([halos, lines]).toEqual([
      [0, 2],
      [1, 3],
    ])
    expect(calls.findIndex(({ name }) => name === 'fill')).toBeGreaterThan(3)
  })

  it('RG8 that is short has heads that leave something of its line', () => {
    const context = new RecordingContext()
    drawRelations(context, [{ path: [PATH[0], { x: 12, y: 0 }].flatMap((at) => at ?? []), sign: 'mutual', look: LOOK }])
    const heads = context.named('fill').map(({ points }) => points.filter((_, at) => at % 2 === 0))
    expect(Math.max(...(heads[0] ?? []))).toBeLessThan(Math.min(...(heads[1] ?? [])))
  })

  it('RG9 is as wide on the screen from afar as it can be read across a room', () => {
    for (const zoom of [0.16, 0.2, 0.4]) {
      expect(relationSizes(zoom).width * zoom).toBeGreaterThan(2.5)
      expect(relationSizes(zoom).head * zoom).toBeGreaterThan(14)
    }
    expect(relationSizes(0.05).head * 0.05).toBeGreaterThan(7)
    expect(relationSizes(0.05).head * 0.05).toBeLessThan(10)
    expect(relationSizes(4).width * 4).toBeLessThan(6)
  })
})

describe('the word of a relation', () => {
  const layAll = (text: string, length: number, zoom: number) => [
    ...layRelationLabel(text, length, zoom, painter.measurer),
  ]
  const lay = (text: string, length: number, zoom: number) => layAll(text, length, zoom)[0] ?? null
  const sizeOf = (text: string, length: number, zoom: number) => (lay(text, length, zoom)?.layout.fontSize ?? 0) * zoom

  it('RG9 can be read from afar where its line has room for it, and is left out where not', () => {
    expect((lay('feeds', 4_000, 0.12)?.layout.fontSize ?? 0) * 0.12).toBeGreaterThan(12)
    expect((lay('feeds', 800, 0.12)?.layout.fontSize ?? 0) * 0.12).toBeGreaterThan(9)
    expect(lay('feeds', 250, 0.12)).toBeNull()
    expect(lay('feeds', 9_000, 0.08)).toBeNull()
    expect(lay('feeds', 10, 1)).not.toBeNull()
    expect(lay('  ', 4_000, 1)).toBeNull()
  })

  it('RG9 is larger on a large screen, and breaks before it gets small', () => {
    expect(sizeOf('feeds', 4_000, 0.18)).toBeCloseTo(20)
    expect(sizeOf('feeds', 4_000, 0.12)).toBeCloseTo(13)
    expect(lay('peace and quiet', 4_000, 0.18)?.layout.lines).toHaveLength(1)
    const steep = lay('peace and quiet', 1_250, 0.18)
    expect(steep?.layout.lines.length).toBeGreaterThan(1)
    expect((steep?.layout.fontSize ?? 0) * 0.18).toBeCloseTo(20)
  })

  it('RG9 is offered smaller and narrower for where it would cover something', () => {
    const ways = layAll('peace and quiet', 4_000, 0.18)
    expect(ways.length).toBeGreaterThan(4)
    expect(ways.at(-1)?.width).toBeLessThan((ways[0]?.width ?? 0) / 2)
    expect(layAll('feeds', 4_000, 1)).toHaveLength(1)
  })

  it('RG9 breaks where it is long, and is never more than three lines', () => {
    const long = lay('a word '.repeat(20), 4_000, 1)
    expect(long?.layout.lines).toHaveLength(3)
    expect(long?.width).toBeLessThan(300)
  })

  it('RG10 stands in the middle of its line, or where it covers less', () => {
    const label = lay('feeds', 400, 1)
    if (label === null) throw new Error('no label')
    expect(placeRelationLabel(PATH, label, () => 0).box.x + label.width / 2).toBeCloseTo(200)
    const { box, cost } = placeRelationLabel(PATH, label, ({ x, width }) => (x + width > 190 ? 10 : 0))
    expect(box.x + box.width).toBeLessThan(190)
    expect(cost).toBeLessThan(10)
  })

  it('RG10 is written on a strip of paper', () => {
    const label = lay('feeds', 400, 1)
    if (label === null) throw new Error('no label')
    const context = new RecordingContext()
    drawRelationLabel(context, label, placeRelationLabel(PATH, label, () => 0).box, painter, {
      line: 'ink',
      lineWidth: 1,
    })
    expect(context.named('fill')[0]?.fillStyle).toBe(LIGHT_THEME.card.paper)
    expect(context.named('fillText').map(({ args }) => args[0])).toEqual(['feeds'])
  })
})
