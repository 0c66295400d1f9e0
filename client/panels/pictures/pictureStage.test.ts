import { describe, expect, it } from 'vitest'
import { svgPicture } from '../../../shared/export/pictures/svgPicture'
import { SvgSink } from '../../../shared/export/pictures/svgSink'
import { pagePlace } from '../../../shared/model/place'
import { moveNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { createRelations } from '../../../shared/operations/relations'
import { createRecordingCanvas } from '../../../shared/testing/recordingContext'
import type { BoardView } from '../../board/boardView'
import { PICTURE_PARTS } from '../../canvas/pictureParts'
import { setSelection } from '../../session/session'
import { BoardDriver } from '../../testing/boardDriver'
import { boardOf } from '../../testing/clusteredBoard'
import { SAMPLE_WALL } from '../../testing/sampleTemplates'
import { laySupport } from '../../testing/supportedBoard'
import { createPace } from './pace'
import { setPictureStage } from './pictureStage'
import type { PictureWish } from './pictureWish'

const GO = new AbortController().signal
const SETTING = {
  parts: PICTURE_PARTS,
  words: { invitation: '', count: (notes: number) => `${notes} post-its` },
  createCanvas: createRecordingCanvas,
}

const stageOf = (board: BoardDriver, wish: PictureWish = 'board', pace = createPace(GO)) =>
  setPictureStage(board as unknown as BoardView, wish, SETTING, pace)

const noting = (things: string[]) => (id: string) => {
  things.push(id)
  return id
}

/** The things that a picture links to, in the order in which they are drawn. */
async function thingsIn(board: BoardDriver, wish: PictureWish = 'board'): Promise<string[]> {
  const stage = await stageOf(board, wish)
  const things: string[] = []
  const sink = new SvgSink({ linkOf: noting(things), encodeImage: () => null, family: '' })
  await stage.paintVectors(sink, createPace(GO))
  return [...new Set(things)].sort()
}

const clustered = () =>
  boardOf(
    { alone: { x: 2_000, y: 0 }, far: { x: 3_000, y: 900 } },
    { town: { title: 'La ville' }, parks: { title: 'Les parcs', place: pagePlace(0, 1_500) } },
    {
      town: { bench: { x: 0, y: 0 }, lamp: { x: 220, y: 0 } },
      parks: { tree: { x: 0, y: 0 }, pond: { x: 220, y: 0 } },
    },
  )

describe('what is on a picture', () => {
  it('PI1 is all that lies on the board, whatever its person looks at, holds and has selected', async () => {
    const board = clustered()
    board.camera.set({ x: 9_000, y: 9_000, zoom: 0.05 })
    setSelection(board.session, ['alone'])
    const before = await thingsIn(board)
    expect(before).toEqual(['alone', 'bench', 'far', 'lamp', 'parks', 'pond', 'town', 'tree'])
    board.session.setState({
      titling: 'town',
      editing: 'bench',
      filter: { authors: new Set(['x']), colors: new Set(), tags: new Set() },
    })
    const stage = await stageOf(board)
    const sink = new SvgSink({ linkOf: () => null, encodeImage: () => null, family: '' })
    await stage.paintVectors(sink, createPace(GO))
    const svg = sink.parts.join('')
    expect(svg).toContain('>La ville</text>')
    expect(svg).not.toContain('opacity="0.22"')
    expect(stage.counts).toEqual({ notes: 6, clusters: 2, cards: 0, relations: 0 })
  })

  it('PI8 is what is selected, with what lies in selected clusters', async () => {
    const board = clustered()
    setSelection(board.session, ['town', 'alone'])
    expect(await thingsIn(board, 'selection')).toEqual(['alone', 'bench', 'lamp', 'town'])
    const { box } = await stageOf(board, 'selection')
    expect(box?.height).toBeLessThan(900)
  })

  it('PI8 is a support with what lies on it, without what is beside', async () => {
    const board = new BoardDriver({ on: { x: 300, y: 300 }, beside: { x: -3_000, y: 0 } })
    laySupport(board, 'wall', SAMPLE_WALL)
    expect(await thingsIn(board, { support: 'wall' })).toEqual(['on'])
    const whole = await stageOf(board)
    const wall = await stageOf(board, { support: 'wall' })
    expect(wall.box?.width).toBeLessThan(whole.box?.width ?? 0)
    expect(await thingsIn(board, { support: 'gone' })).toEqual([])
  })

  it('PI11 has the relations of which both ends are in it, with their words, told to readers and not linked', async () => {
    const board = clustered()
    createRelations(
      board.doc,
      [
        { id: 'r1', from: 'town', to: 'alone', sign: 'cause', note: 'calls for' },
        { id: 'r2', from: 'parks', to: 'far', sign: 'opposition', note: 'or else' },
      ],
      new SystemEdit('server'),
    )
    const draw = async (wish: PictureWish) => {
      const stage = await stageOf(board, wish)
      const sink = new SvgSink({
        linkOf: () => null,
        tellOf: (id) => (stage.relations.has(id) ? { title: `<${id}>`, data: { relation: id } } : null),
        ...{ encodeImage: () => null, family: '' },
      })
      await stage.paintVectors(sink, createPace(GO))
      return { stage, svg: sink.parts.join('') }
    }
    const { stage, svg } = await draw('board')
    expect(stage.counts.relations).toBe(2)
    for (const word of ['calls for', 'or else']) expect(svg).toContain(`>${word}</text>`)
    expect(svg).toContain('<g data-relation="r1"><title>&lt;r1&gt;</title>')

    setSelection(board.session, ['town', 'alone', 'parks'])
    const part = await draw('selection')
    expect(part.stage.counts.relations).toBe(1)
    expect(part.svg).toContain('>calls for</text>')
    expect(part.svg).not.toContain('or else')
  })

  it('PI11 has the words of relations larger in a picture of much, which is seen from farther away', async () => {
    const board = clustered()
    const relate = (id: string, from: string, to: string) =>
      createRelations(board.doc, [{ id, from, to, sign: 'link', note: id }], new SystemEdit('server'))
    const sizeOf = async () => {
      const sink = new SvgSink({ linkOf: () => null, encodeImage: () => null, family: '' })
      await (await stageOf(board)).paintVectors(sink, createPace(GO))
      return Number(/font-size="([\d.]+)"[^>]*>near<\/text>/.exec(sink.parts.join(''))?.[1])
    }
    relate('near', 'alone', 'far')
    const wide = await sizeOf()
    moveNotes(
      board.doc,
      new Map([
        ['alone', pagePlace(300, 300)],
        ['far', pagePlace(900, 900)],
      ]),
      new SystemEdit('server'),
    )
    const close = await sizeOf()
    expect(wide).toBeGreaterThan(close)
    expect(close).toBeGreaterThan(0)
  })

  it('PI9 has no box where there is nothing to picture', async () => {
    const board = new BoardDriver()
    expect((await stageOf(board)).box).toBeNull()
    expect((await stageOf(board, 'selection')).box).toBeNull()
  })

  it('PI1 stays as it was when it was asked for', async () => {
    const board = clustered()
    const stage = await stageOf(board)
    board.commands.deleteSelection.run()
    setSelection(board.session, ['alone', 'bench'])
    board.commands.deleteSelection.run()
    expect(board.scene.note('alone')).toBeNull()
    expect(stage.counts.notes).toBe(6)
    const things: string[] = []
    await stage.paintVectors(
      new SvgSink({ linkOf: noting(things), encodeImage: () => null, family: '' }),
      createPace(GO),
    )
    expect(things).toContain('alone')
  })

  it('PI9 ends where that is asked', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(stageOf(clustered(), 'board', createPace(stop.signal))).rejects.toThrow()
  })

  it('PI1 draws on bitmaps what reaches into a strip, from its own corner', async () => {
    const board = clustered()
    const stage = await stageOf(board)
    const { context } = createRecordingCanvas(1, 1)
    const texts: [unknown, readonly number[]][] = []
    const transforms: number[][] = []
    const strip = Object.assign(context, {
      setTransform: (...matrix: number[]) => transforms.push(matrix),
      fillText: (text: string) => texts.push([text, transforms.at(-1) ?? []]),
    })
    stage.paint(strip, { x: 2_000, y: 0, width: 400, height: 100 }, 3)
    expect(texts.map(([text]) => text)).toContain('alone')
    expect(texts.map(([text]) => text)).not.toContain('far')
    const [, matrix = []] = texts.find(([text]) => text === 'alone') ?? []
    expect(Math.abs(matrix[4] ?? 99)).toBeLessThan(30)
  })

  it('PI2 is a whole file, whatever people wrote', async () => {
    const board = new BoardDriver({ '<b>': { x: 0, y: 0 } })
    const stage = await stageOf(board)
    const sink = new SvgSink({ linkOf: () => null, encodeImage: () => null, family: 'Board' })
    await stage.paintVectors(sink, createPace(GO))
    const box = stage.box ?? { x: 0, y: 0, width: 1, height: 1 }
    const frame = { title: '', description: '', locale: 'en', family: 'Board', font: null, background: '#fff' }
    expect(svgPicture(sink, { box, ...frame }).join('')).toContain('&lt;b&gt;')
  })
})
