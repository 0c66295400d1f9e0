import { describe, expect, it } from 'vitest'
import { drawNotes } from '../drawNotes'
import { createNotePainter } from '../notePainter'
import { LIGHT_THEME } from '../theme'
import { BoundsSink } from './boundsSink'
import type { Path } from './path'
import { createVectorCanvas } from './vectorCanvas'
import { VectorContext } from './vectorContext'
import type { Sprite, Stroke, TextRun, VectorSink } from './vectorSink'

const measure = (font: string, text: string) => ({
  width: (text.length * Number.parseFloat(font.match(/[\d.]+px/)?.[0] ?? '')) / 2,
})

function setUp() {
  const told: {
    name: string
    path?: Path
    stroke?: Stroke
    run?: TextRun
    sprite?: Sprite
    id?: string
    alpha?: number
  }[] = []
  const sink: VectorSink = {
    fill: (path, { alpha }) => told.push({ name: 'fill', path, alpha }),
    stroke: (path, stroke) => told.push({ name: 'stroke', path, stroke }),
    text: (run) => told.push({ name: 'text', run }),
    image: () => told.push({ name: 'image' }),
    sprite: (sprite) => told.push({ name: 'sprite', sprite }),
    beginThing: (id) => told.push({ name: 'begin', id }),
    endThing: () => told.push({ name: 'end' }),
  }
  return { told, context: new VectorContext(sink, { measure }) }
}

const note = { id: 'n', text: 'Un banc', color: 'yellow', x: 300, y: 100, angle: 0.02, layout: null } as const

describe('drawing on shapes', () => {
  it('tells paths where they come to lie, whatever was transformed before', () => {
    const { told, context } = setUp()
    context.setTransform(2, 0, 0, 2, 10, 0)
    context.translate(5, 5)
    context.lineWidth = 3
    context.beginPath()
    context.lineTo(0, 0)
    context.lineTo(10, 0)
    context.setTransform(2, 0, 0, 2, 0, 0)
    context.stroke()
    expect(told[0]?.path).toEqual([
      ['M', 20, 10],
      ['L', 40, 10],
    ])
    expect(told[0]?.stroke).toMatchObject({ width: 6, dash: [] })
  })

  it('keeps with save what restore gives back', () => {
    const { told, context } = setUp()
    context.globalAlpha = 0.5
    context.save()
    context.globalAlpha = 1
    context.fillStyle = '#fff'
    context.translate(100, 0)
    context.restore()
    context.fillRect(1, 2, 3, 4)
    expect(told[0]).toMatchObject({ alpha: 0.5 })
    expect(told[0]?.path?.[0]).toEqual(['M', 1, 2])
  })

  it('PI4 writes a note as shapes, its paper and shadow drawn ahead once for all', () => {
    const { told, context } = setUp()
    const painter = createNotePainter(createVectorCanvas(measure), LIGHT_THEME)
    const notes = [note, { ...note, id: 'm', y: 400 }]
    drawNotes(
      context,
      { x: 0, y: 0, zoom: 1 },
      notes.map((one) => ({ ...one })),
      painter,
      { pixelRatio: 1 },
    )
    expect(told.filter(({ name }) => name === 'image')).toEqual([])
    const sprites = told.flatMap(({ sprite }) => sprite ?? [])
    expect(sprites).toHaveLength(2)
    expect(new Set(sprites).size).toBe(1)
    const drawn: number[] = []
    const inner = setUp()
    sprites[0]?.replay({
      ...inner.context,
      fill: (_path: Path, { alpha }: { alpha: number }) => drawn.push(alpha),
    } as unknown as VectorSink)
    expect(drawn.length).toBeGreaterThan(3)
    expect(Math.max(...drawn)).toBeLessThan(0.2)
  })

  it('PI3 says between which marks each note is drawn', () => {
    const { told, context } = setUp()
    const painter = createNotePainter(createVectorCanvas(measure), LIGHT_THEME)
    drawNotes(context, { x: 0, y: 0, zoom: 1 }, [{ ...note }], painter, { pixelRatio: 1 })
    expect(told[0]).toEqual({ name: 'begin', id: 'n' })
    expect(told.at(-1)).toEqual({ name: 'end' })
    expect(told.find(({ run }) => run !== undefined)?.run).toMatchObject({
      text: 'Un banc',
      weight: 400,
      isItalic: false,
    })
  })

  it('finds how far all that is seen reaches, faint rims of shadows left out', () => {
    const bounds = new BoundsSink()
    const context = new VectorContext(bounds, { measure })
    context.shadowColor = 'rgba(0, 0, 0, 0.3)'
    context.shadowBlur = 10
    context.fillRect(10, 20, 30, 40)
    expect(bounds.box).toEqual({ x: 10, y: 20, width: 30, height: 40 })
    context.font = 'italic 700 20px serif'
    context.textAlign = 'right'
    context.fillText('abcd', 0, 0)
    expect(bounds.box).toMatchObject({ x: -40, y: -20 })
  })
})
