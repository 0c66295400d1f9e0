import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createClusters, foldClusters } from '../../shared/operations/clusters'
import { mergeClusters, swapTitles } from '../../shared/operations/mergeClusters'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { otherTitles } from './otherTitles'
import { runTitleKey } from './titleKeys'

const EDIT = new SystemEdit('server')
const PLAIN = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

/** From left to right: a and c without a title (which are there by their notes), b with one. */
function setUp() {
  const board = new BoardDriver({ n: { x: 0, y: 2_000 } })
  const place = (x: number) => pagePlace(x, 0)
  createClusters(
    board.doc,
    [
      clusterDraft('a', { title: '', place: place(0) }),
      clusterDraft('a1', { place: placeIn('a', 0, 50) }),
      clusterDraft('a2', { place: placeIn('a', 300, 50) }),
      clusterDraft('b', { place: place(1_000) }),
      clusterDraft('c', { title: '', place: place(2_000) }),
      clusterDraft('c1', { place: placeIn('c', 0, 50) }),
      clusterDraft('c2', { place: placeIn('c', 300, 50) }),
    ],
    EDIT,
  )
  const view = { ...board, presence: board.presence, canWrite: true }
  const press = (key: string, held: Partial<typeof PLAIN> = {}) =>
    runTitleKey(view, board.session.getState().titling ?? '', { ...PLAIN, key, ...held })
  const titling = () => board.session.getState().titling
  return { board, press, titling }
}

describe('the keys of an open title', () => {
  it.each(['Enter', 'Escape'])('TI2 close it: %s', (key) => {
    const { board, press, titling } = setUp()
    board.commands.openTitle.run('a')
    expect(press(key)).toBe(true)
    expect(titling()).toBeNull()
  })

  it('TI2 go from one cluster without a title to the next, and back', () => {
    const { board, press, titling } = setUp()
    board.commands.openTitle.run('a')
    press('Tab')
    expect(titling()).toBe('c')
    press('Tab')
    expect(titling()).toBe('a')
    press('Tab', { shiftKey: true })
    expect(titling()).toBe('c')
  })

  it('TI2 pass over what is folded away, and close the last that had none', () => {
    const { board, press, titling } = setUp()
    createClusters(board.doc, [clusterDraft('o', { place: pagePlace(3_000, 0) })], EDIT)
    createClusters(board.doc, [clusterDraft('o1', { title: '', place: placeIn('o', 0, 0) })], EDIT)
    for (const id of ['o11', 'o12']) createClusters(board.doc, [clusterDraft(id, { place: placeIn('o1', 0, 0) })], EDIT)
    board.commands.openTitle.run('c')
    board.commands.renameCluster.run('a', 'Named')
    foldClusters(board.doc, ['o'], 'folded', EDIT)
    press('Tab')
    expect(titling()).toBeNull()
    foldClusters(board.doc, ['o'], 'open', EDIT)
    board.commands.openTitle.run('c')
    press('Tab')
    expect(titling()).toBe('o1')
  })

  it('leave everything else to the field, but for a line’s end', () => {
    const { board, press, titling } = setUp()
    board.commands.openTitle.run('a')
    expect(['a', 'ArrowLeft', 'Home'].map((key) => press(key))).toEqual([false, false, false])
    expect(press('Enter', { shiftKey: true })).toBe(true)
    expect(press('Tab', { altKey: true })).toBe(false)
    expect(titling()).toBe('a')
  })
})

it('TI3 the titles of merged clusters are there to be taken, and none is lost', () => {
  const { board } = setUp()
  const others = (id: string) => otherTitles(board.projection.clusters, id).map(({ title }) => title)
  expect(others('b')).toEqual([])
  mergeClusters(board.doc, 'b', ['a1', 'a'], 5, EDIT)
  expect(others('b')).toEqual(['title of a1'])
  swapTitles(board.doc, 'b', 'a1', EDIT)
  expect(board.projection.clusters.get('b')?.title).toBe('title of a1')
  expect(others('b')).toEqual(['title of b'])
})

describe('the texts that are open', () => {
  it('TI4 are one at most, whoever opens or closes it', () => {
    const { board } = setUp()
    const open = () => {
      const { editing, titling } = board.session.getState()
      return [editing, titling]
    }
    board.commands.openTitle.run('a')
    expect(open()).toEqual([null, 'a'])
    board.commands.editNote.run('n')
    expect(open()).toEqual(['n', null])
    board.commands.openTitle.run('a')
    board.session.setState({ editing: null })
    expect(open()).toEqual([null, null])
  })

  it('TI4 are left by one step out, and by a press beside them', () => {
    const { board, titling } = setUp()
    board.commands.openTitle.run('a')
    board.commands.stepOut.run()
    expect([titling(), board.selection]).toEqual([null, ['a']])
    board.commands.openTitle.run('a')
    board.click(1_000, 700)
    expect(titling()).toBeNull()
  })
})
