import { describe, expect, it } from 'vitest'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'
import { selectionWords } from './selectionWords'

const EDIT = new SystemEdit('server')
const at = { x: 0, y: 0 }

function said(...ids: string[]) {
  const board = new BoardDriver({ a: at, b: at, c: at }, { serverKinds: [SAMPLE_CHALLENGE] })
  laySupport(board, 'wall', SAMPLE_WALL)
  laySupport(board, 'cross', SAMPLE_CROSS, { x: 3_000, y: 0 })
  createClusters(board.doc, [clusterDraft('k', { title: 'Shade', place: placeIn('wall.wall', 0, 0) })], EDIT)
  placeNotesInCluster(board.doc, ['a'], 'k', EDIT)
  moveNotes(board.doc, new Map([['b', placeIn('cross.field', 0, 0)]]), EDIT)
  layCard(board, 'how', SAMPLE_CHALLENGE, { in: 'k', values: { what: 'park' } })
  layCard(board, 'empty', SAMPLE_CHALLENGE, { x: -5_000 })
  setSelection(board.session, ids)
  return selectionWords(board, { t: createTranslate('en'), locale: 'en' })
}

describe('what is said of the selection', () => {
  it.each([
    [[], 'Nothing is selected.'],
    [['c'], 'c, post-it 3 of 3'],
    [['a'], 'a, post-it 1 of 3, in Wall (fr) · Wall (fr)'],
    [['b'], 'b, post-it 2 of 3, in Cross (fr) · Field (fr), less speed (fr) · more trust (fr)'],
    [['k'], 'Shade, cluster with 1 card and 1 post-it, in Wall (fr) · Wall (fr)'],
    [['how'], 'How might we (fr) park, card 1 of 2, in Wall (fr) · Wall (fr)'],
    [['empty'], 'Challenge (fr) without a title, card 2 of 2'],
    [['a', 'b'], '2 post-its: a · b'],
    [['a', 'how', 'empty'], '2 cards and 1 post-it: How might we (fr) park · a · Challenge (fr) without a title'],
    [['k', 'c'], '1 cluster and 1 post-it: Shade · c'],
  ])('OU30 of %j is what, how many and where: %s', (ids, words) => {
    expect(said(...ids)).toBe(words)
  })
})
