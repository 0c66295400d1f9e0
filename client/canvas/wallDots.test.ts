import { expect, it } from 'vitest'
import { createClusters } from '../../shared/operations/clusters'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { deleteSupports } from '../../shared/operations/supports'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'

const EDIT = new SystemEdit('server')
const at = { x: 0, y: 0 }

it('GE22 notes on a wall have the dots of its own levels, and notes beside the walls none', () => {
  const board = new BoardDriver({ a: at, b: at, wolf: at, other: at, found: at, out: { x: -900, y: 0 } })
  laySupport(board, 'w1', SAMPLE_WALL)
  laySupport(board, 'w2', SAMPLE_WALL, { x: 3_000, y: 0 })
  laySupport(board, 'x', SAMPLE_CROSS, { x: 6_000, y: 0 })
  createClusters(board.doc, [clusterDraft('k', { place: placeIn('w1.wall', 10, 10) })], EDIT)
  const homes = { a: 'k', b: 'k', wolf: 'w1.wolves', other: 'w2.wall', found: 'x.field' }
  moveNotes(board.doc, new Map(Object.entries(homes).map(([id, home]) => [id, placeIn(home, 0, 0)])), EDIT)
  layCard(board, 'how', SAMPLE_CHALLENGE, { in: 'k' })
  const everywhere = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 }
  const dots = () =>
    board.scene
      .notesMeeting(everywhere)
      .flatMap((note) => (note.dots > 0 ? [`${note.id} ${note.dots}`] : []))
      .sort()
  expect(dots()).toEqual(['wolf 1'])
  deleteSupports(board.stage, ['w1', 'w2', 'x'], 5, EDIT)
  expect(dots()).toEqual([])
  moveNotes(board.doc, new Map(['found', 'other'].map((id) => [id, placeIn('k', 300, 60)])), EDIT)
  expect(dots()).toEqual(['out 1', 'wolf 1'])
})
