import { expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { putInto } from '../../shared/operations/gathering'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'
import { isNearWord } from './isNearWord'
import { rankTargets, readSendTargets } from './sendTargets'

const REMOTE = new SystemEdit('server')

/** Clusters c1 … c6 in one another, and `other` beside them with two notes. */
function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, loose: { x: 9_000, y: 0 } })
  const nested = [1, 2, 3, 4, 5, 6].map((level) => `c${level}`)
  const draft = { color: 'blue' as const, author: '', createdAt: 0 }
  createClusters(
    board.doc,
    [...nested, 'other'].map((id, at) => ({ ...draft, id, title: id, place: pagePlace(0, at * 3_000) })),
    REMOTE,
  )
  for (const [at, id] of nested.entries()) {
    const placement = { notes: new Map(), clusters: new Map([[id, { x: 0, y: at * 3_000 }]]) }
    if (at > 0) putInto(board.doc, placement, nested[at - 1] as string, REMOTE)
  }
  placeNotesInCluster(board.doc, ['a', 'b'], 'other', REMOTE)
  return board
}

function whyNot(selected: readonly string[]) {
  const { targets } = readSendTargets(setUp(), new Set(selected))
  return Object.fromEntries(targets.map(({ id, why }) => [id, why]))
}

it('says why a cluster is no target: all is there, it would lie in itself, or too deep', () => {
  expect(whyNot(['a', 'b'])).toMatchObject({ other: 'there', c1: null, c6: null, new: null, page: null })
  expect(whyNot(['a', 'loose'])).toMatchObject({ other: null, page: null })
  expect(whyNot(['loose'])).toMatchObject({ page: 'there', other: null })
  expect(whyNot(['other'])).toMatchObject({ other: 'itself', c5: null, c6: 'tooDeep', new: 'alone' })
  expect(whyNot(['other', 'c1'])).toMatchObject({ new: 'tooDeep' })
  expect(whyNot(['other', 'loose'])).toMatchObject({ new: null })
  expect(whyNot(['c1'])).toMatchObject({ c1: 'itself', c3: 'itself', other: 'tooDeep', page: 'there' })
})

it('offers the zones that take something, and says why one refuses: cards are asked for zones first', () => {
  const board = setUp()
  laySupport(board, 'wall', SAMPLE_WALL, { x: 20_000, y: 0 })
  laySupport(board, 'cross', SAMPLE_CROSS, { x: 23_000, y: 0 })
  layCard(board, 'how', SAMPLE_CHALLENGE, { in: 'wall.wall' })
  const zonesFor = (...ids: string[]) => {
    const { targets } = readSendTargets(board, new Set(ids))
    return targets.flatMap(({ id, zone, why }) => (zone === null ? [] : [`${id} ${zone.support} ${why}`]))
  }
  expect(zonesFor('how')).toEqual([
    'wall.banner Wall (fr) null',
    'wall.wall Wall (fr) there',
    'wall.wolves Wall (fr) notTaken',
    'cross.field Cross (fr) notTaken',
  ])
  expect(zonesFor('a')).toEqual([
    'wall.banner Wall (fr) notTaken',
    'wall.wall Wall (fr) null',
    'wall.wolves Wall (fr) null',
    'cross.field Cross (fr) null',
  ])
  const first = (id: string) => readSendTargets(board, new Set([id])).targets[2]?.id
  expect([first('how'), first('a')]).toEqual(['wall.banner', 'c1'])
})

const TARGETS = [
  { id: 'new', name: 'New cluster', others: '' },
  { id: 'bikes', name: 'Des pistes cyclables sûres', others: '1-1 velo' },
  { id: 'green', name: 'Végétaliser les cours', others: '1-2 arbre in Nature' },
  { id: 'far', name: 'Nature', others: '2-1' },
].map((one) => ({ ...one, cluster: null, zone: null, why: one.id === 'far' ? ('tooDeep' as const) : null }))

it.each([
  ['', ['green', 'new', 'bikes', 'far']],
  ['vegetal', ['green']],
  ['PISTES sûr', ['bikes']],
  ['1-2', ['green']],
  ['nature', ['green', 'far']],
  ['vegtaliser', ['green']],
  ['cyclabels', ['bikes']],
  ['zzz', []],
])('%j finds %j, what was chosen lately first and what cannot be chosen last', (query, ids) => {
  expect(rankTargets(TARGETS, query, ['green']).map(({ id }) => id)).toEqual(ids)
})

it.each([
  ['jardin partage', 'jadrin', true],
  ['jardin partage', 'jarddin', true],
  ['jardin partage', 'jrdin', true],
  ['jardin partage', 'jarfin', true],
  ['jardin partage', 'jabfin', false],
  ['jar', 'jat', false],
])('in %j a word is near %j: %s', (text, word, isNear) => {
  expect(isNearWord(text, word)).toBe(isNear)
})
