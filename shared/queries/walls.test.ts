import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Zone } from '../model/support'
import { zoneSchema } from '../model/template'
import { boardWith, placeIn } from '../testing/boards'
import { buildClusterTree } from './clusterTree'
import { lonelyLevels, loneWolves, wolvesByWall } from './loneWolves'
import { outlineRows } from './outlineRows'
import { readBoard } from './readBoard'
import { readStructure } from './readStructure'
import { readWalls } from './walls'
import { zonesInOrder } from './zoneOrder'

type Rect = readonly [number, number, number, number]

function zone(id: string, support: string, rect: Rect = [0, 0, 100, 100], hasWolves = true): Zone {
  const label = { fr: id, en: id }
  return {
    id,
    support,
    zone: v.parse(zoneSchema, { name: 'zone', label, rect, takes: ['note', 'cluster'], hasWolves }),
  }
}

function zones(...all: readonly Zone[]) {
  return new Map(all.map((one) => [one.id, one]))
}

/** On the north wall a cluster of two and a lone note, on the south wall another note, one in the notes' column. */
function setUp() {
  const doc = boardWith({
    clusters: { c: { place: placeIn('north', 0, 0) } },
    notes: {
      a: { place: placeIn('c', 0, 0) },
      b: { place: placeIn('c', 300, 0) },
      lone: { place: placeIn('north', 0, 900) },
      other: { place: placeIn('south', 0, 0) },
      found: { place: placeIn('column', 0, 0) },
      beside: {},
    },
  })
  return readBoard(doc)
}

const ALL = zones(zone('north', 'w1'), zone('south', 'w2'), zone('column', 'x', [0, 0, 100, 100], false))

describe('the walls of a board', () => {
  it('M26 have their own wolves, and what lies beside them has none', () => {
    const records = setUp()
    const wallOf = readWalls(records.clusters, ALL)
    const walls = wolvesByWall(buildClusterTree(records).loose, wallOf)
    const words = [...walls].map(([wall, notes]) => `${wall}: ${notes.map(({ id }) => id)}`)
    expect(words.sort()).toEqual(['w1: lone', 'w2: other'])
    expect(loneWolves(records, wallOf)).toHaveLength(2)
  })

  it('M26 have gone through their own levels', () => {
    const records = setUp()
    const dots = lonelyLevels(records.notes.values(), readStructure(records), readWalls(records.clusters, ALL))
    const dotted = [...records.notes.values()].flatMap((note) => (dots(note) > 0 ? [`${note.id} ${dots(note)}`] : []))
    expect(dotted).toEqual(['lone 1'])
  })

  it('M26 are what lies in no zone, where no support is a wall', () => {
    const { clusters } = setUp()
    const wallOf = readWalls(clusters, zones(zone('column', 'x', [0, 0, 100, 100], false)))
    expect([wallOf(null), wallOf('column'), wallOf('gone')]).toEqual(['', null, ''])
    expect(readWalls(clusters, new Map())('anything')).toBe('')
  })
})

describe('the outline of a board with supports', () => {
  it('M25 is zone by zone, and holds everything once', () => {
    const rows = outlineRows(setUp(), ['south', 'north', 'column'])
    expect(rows.map(({ kind, id, depth }) => `${depth} ${kind} ${id}`.trim())).toEqual([
      '0 zone south',
      '1 note other',
      '0 zone north',
      '1 cluster c',
      '2 note a',
      '2 note b',
      '1 rest north',
      '2 note lone',
      '0 zone column',
      '1 note found',
      '0 zone',
      '1 note beside',
    ])
  })

  it('M25 finds what lies in a cluster that is not there in the zone that this one lies in', () => {
    const doc = boardWith({
      clusters: { gone: { title: '', place: placeIn('north', 0, 0) } },
      notes: { only: { place: placeIn('gone', 0, 0) } },
    })
    expect(outlineRows(readBoard(doc), ['north']).map(({ id }) => id)).toEqual(['north', 'only'])
  })

  it('M25 takes the supports as they come, the zones of each row by row, and none of what is only prepared', () => {
    const supports = [
      {
        zones: [
          zone('right', 's', [50, 10, 50, 90]),
          zone('left', 's', [0, 10, 50, 90]),
          zone('top', 's', [0, 0, 100, 10]),
        ],
      },
      { zones: [zone('later', 'p')], isPrepared: true },
      { zones: [zone('last', 't')] },
    ]
    expect(zonesInOrder(supports).map(({ id }) => id)).toEqual(['top', 'left', 'right', 'last'])
  })
})
