import { expect, it } from 'vitest'
import { cardsOf } from '../model/board'
import { pagePlace } from '../model/place'
import { boardWith, placeIn } from '../testing/boards'
import { cardBox } from './cardBox'
import { buildClusterTree } from './clusterTree'
import { readIslands } from './islands'
import { looseCards } from './islandWays'
import { clusterOrigins } from './pagePositions'
import { readBoard } from './readBoard'

it('L3 finds the cards in no cluster that is there, in reading order', () => {
  const doc = boardWith({
    clusters: { there: {}, gone: { title: '', place: pagePlace(900, 900) } },
    cards: {
      low: { place: pagePlace(0, 2_000) },
      right: { place: pagePlace(700, 10) },
      left: { place: pagePlace(0, 0) },
      held: { place: placeIn('there', 0, 0) },
      alone: { place: placeIn('gone', 5, 5) },
      trashed: { place: pagePlace(0, 1_000) },
    },
  })
  cardsOf(doc).get('trashed')?.set('deletedAt', 5)
  const records = readBoard(doc)
  const origins = clusterOrigins(records.clusters)
  const found = looseCards(records, readIslands(records), origins)
  expect(found.map(({ id }) => id)).toEqual(['left', 'right', 'alone', 'low'])
  const { looseCards: ofTree } = buildClusterTree(records)
  expect(found).toEqual(ofTree.map((card) => ({ id: card.id, box: cardBox(card, origins) })))
  expect(looseCards({}, new Map(), origins)).toEqual([])
})
