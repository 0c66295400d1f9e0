import { describe, expect, it } from 'vitest'
import { pagePlace } from '../model/place'
import { deleteClusters } from '../operations/clusters'
import { LocalEdit } from '../operations/origin'
import { boardWith, placeIn } from '../testing/boards'
import { clusterHints } from './clusterHints'
import { numbersOf, numberWords } from './clusterNumbers'
import { buildClusterTree } from './clusterTree'
import { lonelyLevels, loneWolves } from './loneWolves'
import { clusterOrigins } from './pagePositions'
import { readBoard } from './readBoard'
import { readStructure } from './readStructure'
import { straddledBy } from './straddling'

/** Notes in no cluster (null) or in one, named n0, n1, … */
function notesIn(...homes: readonly (string | null)[]) {
  return Object.fromEntries(
    homes.map((home, at) => [`n${at}`, { place: home === null ? pagePlace(at * 300, 0) : placeIn(home, at, 1) }]),
  )
}

function dotsOf(doc: ReturnType<typeof boardWith>): number[] {
  const records = readBoard(doc)
  const dots = lonelyLevels(records.notes.values(), readStructure(records))
  return [...records.notes.values()].map(dots)
}

describe('what the method reads from a board', () => {
  it('M13 numbers clusters by level and reading order', () => {
    const doc = boardWith({
      clusters: {
        right: { place: pagePlace(900, 10) },
        left: { place: pagePlace(0, 0) },
        part: { place: placeIn('left', 10, 300) },
        part2: { place: placeIn('left', 400, 300) },
      },
    })
    const { clusters } = readBoard(doc)
    const numbers = numbersOf(readStructure(readBoard(doc)), clusterOrigins(clusters))
    const words = [...numbers].map(([id, number]) => `${id} ${numberWords(number)}`).sort()
    expect(words).toEqual(['left 2-1', 'part 1-2', 'part2 1-3', 'right 1-1'])
  })

  it('M14 lists lone wolves in reading order', () => {
    const doc = boardWith({
      clusters: { c: {} },
      notes: { b: { place: pagePlace(300, 0) }, a: {}, n: { place: placeIn('c', 1, 1) } },
    })
    expect(loneWolves(readBoard(doc)).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('M14 gives a note a dot for each level that it stayed alone through', () => {
    expect(dotsOf(boardWith({ notes: notesIn(null, null) }))).toEqual([0, 0])
    const clusters = { a: {}, top: {}, b: { place: placeIn('top', 1, 1) } }
    expect(dotsOf(boardWith({ clusters: { a: {} }, notes: notesIn('a', null, null) }))).toEqual([0, 0, 0])
    expect(dotsOf(boardWith({ clusters: { a: {} }, notes: notesIn('a', 'a', null) }))).toEqual([0, 0, 1])
    expect(dotsOf(boardWith({ clusters, notes: notesIn('b', 'top', 'a', null) }))).toEqual([0, 1, 0, 1])
    expect(dotsOf(boardWith({ clusters, notes: notesIn('b', 'top', 'b', null) }))).toEqual([0, 1, 0, 2])
  })

  it('M15 says between which clusters a note is carried back and forth', () => {
    const doc = boardWith({ clusters: { a: {}, b: {}, c: {} } })
    const straddled = (carried: Record<string, number>) => straddledBy({ carried }, readStructure(readBoard(doc)))
    expect(straddled({ a: 2, b: 1 })).toEqual(['a', 'b'])
    expect(straddled({ a: 1, b: 3, gone: 9 })).toEqual(['b', 'a'])
    expect(straddled({ a: 1, b: 1, c: 1 })).toEqual([])
    expect(straddled({ a: 5 })).toEqual([])
    deleteClusters(doc, ['b'], 1, new LocalEdit())
    expect(straddled({ a: 2, b: 1 })).toEqual([])
    expect(straddledBy({}, readStructure(readBoard(doc)))).toEqual([])
  })

  it('M16 hints at more than five labels on the first level, and at twenty on any', () => {
    const homes = [
      ...Array(6).fill('six'),
      ...Array(5).fill('five'),
      ...Array(20).fill('twenty'),
      ...Array(7).fill('top'),
    ]
    const clusters = { six: {}, five: {}, twenty: {}, top: {}, part: { place: placeIn('top', 1, 1) } }
    const doc = boardWith({ clusters, notes: notesIn(...homes) })
    expect(clusterHints(buildClusterTree(readBoard(doc)))).toEqual([
      { id: 'twenty', labels: 20, hint: 'tooMany' },
      { id: 'six', labels: 6, hint: 'many' },
    ])
  })
})
