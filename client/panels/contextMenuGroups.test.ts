import { beforeEach, expect, it, vi } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { SAMPLE_CHALLENGE } from '../testing/sampleTemplates'
import { layCard } from '../testing/supportedBoard'
import type { MenuGroup } from '../ui/MenuList'
import { contextMenuGroups } from './contextMenuGroups'

beforeEach(() => {
  vi.stubGlobal('navigator', { platform: 'Linux' })
})

function menuOf(selected: readonly string[]) {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 900, y: 0 } })
  const draft = { color: 'blue' as const, author: '', createdAt: 0 }
  createClusters(
    board.doc,
    [
      { ...draft, id: 'one', title: 'One', place: pagePlace(-100, -100) },
      { ...draft, id: 'two', title: 'Two', place: pagePlace(2_000, 0) },
    ],
    new SystemEdit('server'),
  )
  placeNotesInCluster(board.doc, ['a', 'b'], 'one', new SystemEdit('server'))
  for (const id of ['card', 'sheet']) layCard(board, id, SAMPLE_CHALLENGE)
  setSelection(board.session, selected)
  const parts = contextMenuGroups({ ...board, canWrite: true }, { x: 0, y: 0 }, createTranslate('en'))
  const labels = (groups: readonly MenuGroup[]) => groups.flatMap(({ items }) => items.map(({ label }) => label))
  return { first: labels(parts.first), rare: labels(parts.rare), last: labels(parts.last) }
}

it.each([
  ['a note', ['c'], ['Send to…', 'Build on this'], ['Gather']],
  ['a note in a cluster', ['a'], ['Send to…', 'Take out of the cluster'], ['Gather', 'Ungroup']],
  ['several notes', ['a', 'c'], ['Gather', 'Send to…', 'Merge'], ['Write']],
  ['a cluster', ['one'], ['Write the title', 'Fold or unfold', 'Tidy the cluster', 'Ungroup'], ['Gather', 'Write']],
  ['several clusters', ['one', 'two'], ['Gather', 'Merge the clusters', 'Ungroup'], ['Write the title']],
  ['notes and clusters', ['c', 'one'], ['Gather', 'Send to…', 'Ungroup'], ['Write the title']],
  ['a card', ['card'], ['Open the card', 'Send to…', 'Duplicate', 'Copy'], ['Write', 'Gather', 'Build on this']],
  ['several cards', ['card', 'sheet'], ['Gather', 'Send to…', 'Duplicate'], ['Open the card', 'Write']],
  ['notes and cards', ['card', 'a', 'c'], ['Gather', 'Send to…', 'Duplicate'], ['Open the card', 'Write']],
  ['the board', [], ['New post-it here', 'Tidy the board', 'Fold all clusters', 'Filter'], ['Delete']],
])('the menu of %s is short and has what one does with it', (_, selected, has, hasNot) => {
  const { first, last } = menuOf(selected)
  for (const label of has) expect(first).toContain(label)
  for (const label of hasNot) expect(first).not.toContain(label)
  expect(first.length + last.length).toBeLessThanOrEqual(12)
})

it('keeps what is rarer behind one entry, and what deletes last', () => {
  const { first, rare, last } = menuOf(['a', 'b'])
  expect(rare).toContain('Arrange by tag')
  expect(rare).toContain('Bring to front')
  expect(first).not.toContain('Arrange by tag')
  expect(last).toEqual(['Delete'])
})
