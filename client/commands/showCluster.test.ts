import { expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'

it('selects a cluster and brings all of its island into view', () => {
  const board = new BoardDriver({ a: { x: 9_000, y: 0 }, b: { x: 9_400, y: 0 } })
  const cluster = { title: 'Far', color: 'blue' as const, author: '', createdAt: 0 }
  createClusters(board.doc, [{ ...cluster, id: 'far', place: pagePlace(8_900, -100) }], new SystemEdit('server'))
  placeNotesInCluster(board.doc, ['a', 'b'], 'far', new SystemEdit('server'))
  board.commands.showCluster.run('far')
  expect(board.selection).toEqual(['far'])
  const view = board.camera.clearBox()
  expect(view.x).toBeLessThan(8_970)
  expect(view.x + view.width).toBeGreaterThan(9_630)
  expect(board.commands.showCluster.run('gone')).toBeNull()
})
