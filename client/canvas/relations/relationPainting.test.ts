import { describe, expect, it } from 'vitest'
import { labelBox } from '../../../shared/drawing/drawIslands'
import { LIGHT_THEME } from '../../../shared/drawing/theme'
import { pagePlace } from '../../../shared/model/place'
import { createClusters, foldClusters, placeNotesInCluster } from '../../../shared/operations/clusters'
import { gather } from '../../../shared/operations/gathering'
import { deleteNotes, moveNotes, restoreNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { createRelations, deleteRelations, restoreRelations } from '../../../shared/operations/relations'
import { RecordingContext } from '../../../shared/testing/recordingContext'
import { paintedBoard } from '../../testing/paintedBoard'
import type { Layer } from '../surfaces'
import { LineRelationPainter } from './lineRelationPainter'

const REMOTE = new SystemEdit('server')
const skip = () => {}
const SHAPES = {
  save: skip,
  restore: skip,
  translate: skip,
  rotate: skip,
  scale: skip,
  roundRect: skip,
  rect: skip,
  clip: skip,
}
const NONE = { x: 0, y: 0, width: 0, height: 0 }
const { ink } = LIGHT_THEME.card
const { accent } = LIGHT_THEME

/** Three notes in a row, and two in a cluster below; a relation from the first to the third, by a word. */
function related() {
  const world = paintedBoard({
    ...{ a: { x: 0, y: 0 }, b: { x: 500, y: 0 }, c: { x: 1_000, y: 0 } },
    ...{ d: { x: 100, y: 500 }, e: { x: 320, y: 500 } },
  })
  const { board, renderer, frame } = world
  const draft = { color: 'blue' as const, author: '', createdAt: 0, title: 'One', id: 'one' }
  createClusters(board.doc, [{ ...draft, place: pagePlace(60, 400) }], REMOTE)
  placeNotesInCluster(board.doc, ['d', 'e'], 'one', REMOTE)
  const painter = new LineRelationPainter({ view: board, renderer })
  renderer.setPart('relations', painter)
  const relate = (id: string, from: string, to: string, note = '') => {
    createRelations(board.doc, [{ id, from, to, sign: 'cause', note }], REMOTE)
    renderer.repaint()
    frame()
  }
  const paint = (layer: Layer) => {
    const context = Object.assign(new RecordingContext(), SHAPES)
    renderer.paint(layer, context as unknown as CanvasRenderingContext2D)
    return context
  }
  /** Each line on a layer, by the page points that it goes through. */
  const linesOn = (layer: Layer, color = ink) => {
    const heads = paint(layer)
      .named('fill')
      .filter(({ fillStyle }) => fillStyle === color)
    return heads.map(({ points }) => ({ x: points[0] ?? 0, y: points[1] ?? 0 }))
  }
  relate('r', 'a', 'c', 'feeds')
  return { ...world, painter, relate, paint, linesOn }
}

describe('relations on the canvas', () => {
  it('RG1 go around what lies between, and back once it has gone', () => {
    const { board, painter, renderer, frame } = related()
    expect(painter.boxOf('r')?.height).toBeGreaterThan(80)
    moveNotes(board.doc, new Map([['b', pagePlace(500, 3_000)]]), REMOTE)
    renderer.repaint()
    frame()
    expect(painter.boxOf('r')?.height).toBeLessThan(1)
  })

  it('RD1 follow what is in the hand, at every move, and nothing is written', () => {
    const { board, renderer, frame, linesOn, paint } = related()
    const words = () =>
      paint('base')
        .named('fillText')
        .map(({ args }) => args[0])
    const before = board.transactions
    expect([linesOn('base').length, words().includes('feeds')]).toEqual([1, true])
    renderer.showDrag({ ids: ['c'], dx: 0, dy: 300 })
    expect(frame()).toContain('base')
    expect([linesOn('base'), words().includes('feeds')]).toEqual([[], false])
    const [first] = linesOn('active')
    renderer.showDrag({ ids: ['c'], dx: 0, dy: 600 })
    expect(frame()).toEqual(new Set(['active', 'ui']))
    const [second] = linesOn('active')
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(200)
    expect(board.transactions).toBe(before)
    renderer.showDrag(null)
    frame()
    expect([linesOn('base').length, linesOn('active')]).toEqual([1, []])
  })

  it('RD1 follow what another holds, with all that lies in it', () => {
    const { board, relate, painter, frame, linesOn } = related()
    relate('s', 'a', 'd')
    relate('t', 'one', 'c')
    const before = painter.boxOf('s')
    board.presence.setOther(7, { drag: { ids: ['one'], dx: 40, dy: 900 } })
    frame()
    expect(linesOn('active')).toHaveLength(2)
    expect((painter.boxOf('s')?.height ?? 0) - (before?.height ?? 0)).toBeGreaterThan(600)
  })

  it('RD1 end at the shore as the island breathes, while one takes a note out of it', () => {
    const { relate, painter, renderer, frame } = related()
    relate('t', 'one', 'c')
    const before = painter.boxOf('t')?.x ?? 0
    renderer.showDrag({ ids: ['e'], dx: 0, dy: 500 })
    frame()
    expect(painter.boxOf('t')?.x).toBeLessThan(before - 50)
  })

  it('RD2 lead to the pile that stands for what lies in it, and are gone where both ends do', () => {
    const { board, relate, painter, renderer, frame } = related()
    relate('s', 'a', 'e')
    relate('within', 'd', 'e')
    expect(painter.boxOf('within')).not.toBeNull()
    foldClusters(board.doc, ['one'], 'folded', REMOTE)
    renderer.repaint()
    frame()
    const pile = board.scene.island('one')?.box
    expect(painter.boxOf('within')).toBeNull()
    const box = painter.boxOf('s')
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(pile?.y ?? 0)
    foldClusters(board.doc, ['one'], 'open', REMOTE)
    renderer.repaint()
    frame()
    expect(painter.boxOf('within')).not.toBeNull()
  })

  it('RD2 end before the larger card that a title stands on from far away, where what its island holds is seen', () => {
    const { board, relate, painter, renderer, frame } = related()
    placeNotesInCluster(board.doc, ['d'], 'one', REMOTE)
    moveNotes(board.doc, new Map([['e', { in: 'one', x: 900, y: 100, pageX: 960, pageY: 500 }]]), REMOTE)
    const draft = { id: 'two', title: 'Two', color: 'blue', author: '', createdAt: 0 } as const
    const clusters = new Map([['one', { x: 60, y: 500 }]])
    gather(board.doc, { ...draft, origin: { x: 40, y: 400 }, in: null }, { notes: new Map(), clusters }, REMOTE)
    relate('s', 'b', 'two')
    board.camera.zoomAt({ x: 0, y: 0 }, 0.2)
    renderer.repaint()
    frame()
    const { card, box } = board.scene.island('two') ?? { card: NONE, box: NONE }
    const { zoom } = board.camera.state
    const line = painter.boxOf('s') ?? NONE
    expect(line.y + line.height).toBeGreaterThan(300)
    expect(line.y + line.height).toBeLessThanOrEqual(labelBox({ card, box }, zoom).y)
    expect(labelBox({ card, box }, zoom).y).toBeLessThan(card.y)
  })

  it('RD2 lead to the title from far away', () => {
    const { board, relate, painter, frame } = related()
    relate('s', 'c', 'd')
    relate('within', 'd', 'e')
    board.camera.zoomAt({ x: 0, y: 0 }, 0.15)
    frame()
    const shore = board.scene.island('one')?.box
    expect(painter.boxOf('within')).toBeNull()
    expect(painter.boxOf('s')?.x).toBeGreaterThan((shore?.x ?? 0) + (shore?.width ?? 0) / 2)
  })

  it('RD3 are gone with an end, or into the trash, and come back', () => {
    const { board, painter, renderer, frame, linesOn } = related()
    const seen = () => {
      renderer.repaint()
      frame()
      return [linesOn('base').length, painter.boxOf('r') !== null]
    }
    deleteNotes(board.doc, ['c'], 1, REMOTE, '')
    expect(seen()).toEqual([0, false])
    restoreNotes(board.doc, ['c'], REMOTE)
    expect(seen()).toEqual([1, true])
    deleteRelations(board.doc, ['r'], 1, REMOTE, '')
    expect([seen(), painter.at({ x: 900, y: 100 }, 1e4), painter.labelAt('r')]).toEqual([[0, false], null, null])
    restoreRelations(board.doc, ['r'], REMOTE)
    expect(seen()).toEqual([1, true])
  })

  it('RD4 are pointed at by their line or their word', () => {
    const { painter, linesOn, paint } = related()
    paint('base')
    const tip = linesOn('base')[0] ?? { x: 0, y: 0 }
    expect(painter.at({ x: tip.x - 4, y: tip.y }, 8)).toBe('r')
    expect(painter.at({ x: tip.x - 4, y: tip.y - 300 }, 8)).toBeNull()
    const word = painter.labelAt('r') ?? { x: 0, y: 0 }
    expect(painter.at({ x: word.x + 20, y: word.y + 8 }, 0)).toBe('r')
  })

  it('RG10 keep their word off notes', () => {
    const { painter, paint } = related()
    paint('base')
    const word = painter.labelAt('r') ?? { x: 0, y: 0 }
    expect(word.y < -5 || word.y > 205).toBe(true)
  })

  it('RD5 stand out in accent where they are selected or a passage mentions them', () => {
    const { board, frame, linesOn } = related()
    expect(linesOn('ui', accent)).toEqual([])
    board.session.setState({ relation: 'r' })
    expect(frame()).toContain('ui')
    expect(linesOn('ui', accent)).toHaveLength(1)
    board.session.setState({ relation: null, lit: new Set(['r', 'gone']) })
    expect(linesOn('ui', accent)).toHaveLength(1)
  })

  it('RD5 let notes and clusters glow that a passage mentions, or what stands for them', () => {
    const { board, renderer, frame, paint } = related()
    const glowing = () => paint('ui').calls.filter(({ shadowBlur }) => shadowBlur > 0).length
    expect(glowing()).toBe(0)
    board.session.setState({ lit: new Set(['a', 'one']) })
    const open = glowing()
    expect(open).toBeGreaterThan(1)
    board.session.setState({ lit: new Set(['d']) })
    foldClusters(board.doc, ['one'], 'folded', REMOTE)
    renderer.repaint()
    frame()
    expect(glowing()).toBe(1)
  })

  it('RD6 are dimmed where the filter dims a note at their end', () => {
    const { board, paint } = related()
    const alphas = () =>
      paint('base')
        .named('fill')
        .filter(({ fillStyle }) => fillStyle === ink)
        .map((call) => call.globalAlpha)
    expect(alphas()).toEqual([1])
    board.session.setState({ filter: { authors: new Set(), colors: new Set(['pink']), tags: new Set() } })
    expect(alphas()[0]).toBeLessThan(0.5)
  })

  it('RG6 find their way out of view too, for a picture', () => {
    const { board, painter, renderer, frame } = related()
    board.camera.panBy(50_000, 0)
    moveNotes(board.doc, new Map([['c', pagePlace(1_000, 900)]]), REMOTE)
    renderer.repaint()
    frame()
    const { searches } = painter.lying
    painter.settle()
    expect(painter.lying.searches).toBe(searches + 1)
  })

  it('RG6 hundreds that come at once appear over several frames, each with a bounded part of the work', () => {
    const ids = Array.from({ length: 25 }, (_, at) => `n${at}`)
    const { board, renderer } = paintedBoard(
      Object.fromEntries(ids.map((id, at) => [id, { x: (at % 5) * 300, y: Math.floor(at / 5) * 300 }])),
    )
    const pairs = ids.flatMap((from, at) => ids.slice(at + 1).map((to) => ({ from, to })))
    const drafts = pairs.map((pair, at) => ({ ...pair, id: `r${at}`, sign: 'link' as const, note: '' }))
    createRelations(board.doc, drafts, REMOTE)
    const painter = new LineRelationPainter({ view: board, renderer })
    const seen = () => drafts.filter(({ id }) => painter.boxOf(id) !== null).length
    const counts: number[] = []
    for (
      let frame = 0;
      frame < 200 && (frame < 2 || counts.at(-1) !== counts.at(-2) || painter.lying.isWaiting);
      frame++
    ) {
      const { looks, laid } = painter.lying
      painter.step()
      counts.push(seen())
      expect([painter.lying.looks - looks < 5_000, painter.lying.laid - laid <= 100]).toEqual([true, true])
    }
    expect([counts[0], counts[1], counts.at(-1)]).toEqual([0, 80, 300])
  })

  it('RD7 cost nothing while nothing of them changes', () => {
    const { painter } = related()
    const { searches } = painter.lying
    expect([painter.step(), painter.step(), painter.lying.searches]).toEqual([false, false, searches])
  })
})
