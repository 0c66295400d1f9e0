import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { deleteNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { RecordingContext } from '../../shared/testing/recordingContext'
import { paintedBoard } from '../testing/paintedBoard'
import { createSpotlight } from './spotlight'
import type { Layer } from './surfaces'

const REMOTE = new SystemEdit('server')
const skip = () => {}
const SHAPES = { save: skip, restore: skip, translate: skip, rotate: skip, scale: skip, rect: skip, clip: skip }

function lit(thing: string) {
  const world = paintedBoard({ a: { x: 100, y: 300 }, b: { x: 400, y: 300 }, c: { x: 900, y: 300 } })
  const draft = { color: 'blue' as const, author: '', createdAt: 0, title: 'One', id: 'one' }
  createClusters(world.board.doc, [{ ...draft, place: pagePlace(60, 200) }], REMOTE)
  placeNotesInCluster(world.board.doc, ['a', 'b'], 'one', REMOTE)
  world.frame()
  world.renderer.setPart('veil', createSpotlight(thing))
  world.frame()
  const paint = (layer: Layer) => {
    const context = new RecordingContext()
    const bezier = { roundRect: skip, closePath: skip, bezierCurveTo: skip, quadraticCurveTo: skip, arcTo: skip }
    world.renderer.paint(layer, Object.assign(context, SHAPES, bezier) as unknown as CanvasRenderingContext2D)
    return context
  }
  /** What is written after the board was dimmed. */
  const brightTexts = () => {
    const { calls } = paint('base')
    const veil = calls.findIndex(({ name, args }) => name === 'fillRect' && args[2] === 1_280)
    if (veil < 0) return null
    return calls.slice(veil).flatMap(({ name, args }) => (name === 'fillText' ? [args[0]] : []))
  }
  const lines = () => paint('ui').named('stroke').length
  return { ...world, brightTexts, lines }
}

describe('the spotlight', () => {
  it('AT8 leaves one note bright and draws around it', () => {
    const { brightTexts, lines } = lit('c')
    expect(brightTexts()).toEqual(['c'])
    expect(lines()).toBe(2)
  })

  it('AT8 leaves a cluster bright with what lies in it', () => {
    const texts = lit('one').brightTexts()
    expect(texts).toEqual(expect.arrayContaining(['a', 'b', 'One']))
    expect(texts).not.toContain('c')
  })

  it('AT8 is over with the thing, and dims nothing that is not there', () => {
    const { board, brightTexts, lines, frame } = lit('c')
    deleteNotes(board.doc, ['c'], 1, REMOTE)
    frame()
    expect(brightTexts()).toBeNull()
    expect(lines()).toBe(0)
    expect(lit('nothing').brightTexts()).toBeNull()
  })

  it('AT8 paints nothing more for a cursor that moves', () => {
    const { board, frame } = lit('c')
    board.presence.setOther(5, { cursor: { x: 10, y: 10 } })
    frame()
    board.presence.setOther(5, { cursor: { x: 90, y: 10 }, laser: true })
    expect(frame()).toEqual(new Set())
  })
})
