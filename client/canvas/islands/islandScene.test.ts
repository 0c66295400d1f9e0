import { describe, expect, it } from 'vitest'
import type { Point } from '../../../shared/geometry/box'
import { pagePlace } from '../../../shared/model/place'
import { deleteClusters, foldClusters, moveClusters, renameCluster } from '../../../shared/operations/clusters'
import { gather } from '../../../shared/operations/gathering'
import { moveNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { ISLAND } from '../../../shared/queries/islandShape'
import { readIslands } from '../../../shared/queries/islands'
import { createRandom } from '../../../shared/testing/seededRandom'
import { BoardDriver } from '../../testing/boardDriver'
import { createFakePresence } from '../../testing/fakePresence'
import { readHoldings } from '../holdings'
import { blendShapes } from './blendShapes'
import { ShownIslands } from './shownIslands'

const REMOTE = new SystemEdit('server')
const NOTES = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`n${at}`, { x: 300 * at, y: 0 }]))

function addCluster(
  board: BoardDriver,
  id: string,
  notes: readonly string[],
  inside: string | null = null,
  title = id,
) {
  const places = new Map<string, Point>()
  for (const note of notes) {
    const { x = 0, y = 0 } = board.scene.note(note) ?? {}
    places.set(note, { x, y })
  }
  const origin = { x: Math.min(...[...places.values()].map(({ x }) => x)) - ISLAND.shore, y: -ISLAND.top }
  const draft = { id, title, color: 'green', author: '', createdAt: 0, origin, in: inside } as const
  gather(board.doc, draft, { notes: places, clusters: new Map() }, REMOTE)
}

function boardWithThree(): BoardDriver {
  const board = new BoardDriver(NOTES)
  addCluster(board, 'outer', ['n0', 'n1'])
  addCluster(board, 'inner', ['n2', 'n3'], 'outer')
  addCluster(board, 'other', ['n5', 'n6', 'n7'])
  return board
}

describe('the islands of the scene', () => {
  it('are what reading the whole board gives, whatever happened in between', () => {
    const board = boardWithThree()
    const random = createRandom(7)
    const pick = (count: number) => Math.floor(random() * count)
    for (let step = 0; step < 60; step++) {
      const note = `n${pick(12)}`
      const cluster = ['outer', 'inner', 'other'][pick(3)] as string
      const acts = [
        () => moveNotes(board.doc, new Map([[note, pagePlace(pick(4_000), pick(4_000))]]), REMOTE),
        () => moveNotes(board.doc, new Map([[note, { ...pagePlace(pick(900), pick(900)), in: cluster }]]), REMOTE),
        () => moveClusters(board.doc, new Map([[cluster, pagePlace(pick(4_000), pick(4_000))]]), REMOTE),
        () => foldClusters(board.doc, [cluster], pick(2) === 0 ? 'folded' : 'open', REMOTE),
        () => renameCluster(board.doc, cluster, pick(2) === 0 ? '' : 'Said', REMOTE),
      ]
      acts[pick(acts.length)]?.()
      const expected = readIslands(board.projection)
      const seen = board.scene.islands.map(({ id, parent, depth, level, isFolded, shape }) => ({
        id,
        parent,
        depth,
        level,
        isFolded,
        ...shape,
      }))
      for (const { id, ...island } of seen) expect(island).toMatchObject(pickOf(expected.get(id)))
      expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(expected.keys()))
    }
  })

  it('GE14 hide what lies in a folded one, at any depth, and show it where this page peeks', () => {
    const board = boardWithThree()
    foldClusters(board.doc, ['outer'], 'folded', REMOTE)
    const view = { x: -1_000, y: -1_000, width: 9_000, height: 9_000 }
    expect(board.scene.islandsMeeting(view).map(({ id }) => id)).toEqual(['outer', 'other'])
    expect(board.scene.notesMeeting(view).map(({ id }) => id)).not.toContain('n2')
    expect(board.scene.island('outer')).toMatchObject({ noteCount: 4 })
    board.scene.setPeeked(new Set(['outer']))
    expect(board.scene.notesMeeting(view).map(({ id }) => id)).toContain('n2')
  })

  it('leave their notes where they lie when they are deleted, and take them back when they return', () => {
    const board = boardWithThree()
    const before = board.scene.note('n5')
    deleteClusters(board.doc, ['other'], 1, REMOTE)
    expect(board.scene.note('n5')).toMatchObject({ x: before?.x, y: before?.y, home: null })
    expect(board.scene.island('other')).toBeNull()
  })

  it('are numbered by their level and as people read', () => {
    const board = boardWithThree()
    expect(board.scene.islands.map(({ id, number }) => [id, number])).toEqual([
      ['outer', '2-1'],
      ['inner', '1-1'],
      ['other', '1-2'],
    ])
  })
})

describe('an island as it is seen', () => {
  const setUp = () => {
    const board = boardWithThree()
    const presence = createFakePresence()
    const shown = new ShownIslands(board.scene, () => false)
    const hold = (ids: readonly string[]) => {
      const drag = ids.length === 0 ? null : { ids, dx: 5, dy: 5 }
      shown.refresh(readHoldings(presence, { drag, editing: null }, board.scene.contentOf), null)
      for (let frame = 0; frame < 60; frame++) shown.step(16)
    }
    const widthOf = (id: string) => {
      const island = board.scene.island(id)
      return (island && shown.shapeOf(island))?.box.width
    }
    hold([])
    return { board, shown, hold, widthOf }
  }

  it('GE16 closes over what somebody holds of it, with those around it, and opens again', () => {
    const { hold, widthOf } = setUp()
    const [outer, other] = [widthOf('outer') ?? 0, widthOf('other') ?? 0]
    hold(['n7'])
    expect(widthOf('other')).toBe(other - 300)
    hold(['n3'])
    expect(widthOf('outer')).toBeLessThan(outer)
    hold([])
    expect([widthOf('outer'), widthOf('other')]).toEqual([outer, other])
  })

  it('GE16 keeps its shape in a hand, and the one around it closes', () => {
    const { board, shown, hold, widthOf } = setUp()
    const outer = widthOf('outer') ?? 0
    hold(['inner'])
    expect(widthOf('inner')).toBe(board.scene.island('inner')?.box.width)
    expect([...shown.carried]).toEqual(['inner'])
    expect(widthOf('outer')).toBeLessThan(outer)
  })

  it('GE16 is not seen while too little is left in it', () => {
    const { board, hold, widthOf } = setUp()
    renameCluster(board.doc, 'inner', '', REMOTE)
    hold(['n3'])
    expect(widthOf('inner')).toBeUndefined()
  })

  it('GE16 is the same for who followed hands and the board all along as for who comes now', () => {
    const { board, shown } = setUp()
    const random = createRandom(3)
    const pick = (count: number) => Math.floor(random() * count)
    const presence = createFakePresence()
    let drag: { ids: readonly string[]; dx: number; dy: number } | null = null
    for (let step = 0; step < 80; step++) {
      const thing = pick(4) === 0 ? (['outer', 'inner', 'other'][pick(3)] as string) : `n${pick(12)}`
      const acts = [
        () => presence.setOther(1, { drag: { ids: [thing], dx: pick(9), dy: 0 } }),
        () => presence.setOther(1, null),
        () => {
          drag = pick(2) === 0 ? null : { ids: [thing], dx: 1, dy: 1 }
        },
        () => moveNotes(board.doc, new Map([[`n${pick(12)}`, { ...pagePlace(pick(900), 0), in: 'outer' }]]), REMOTE),
        () => renameCluster(board.doc, 'inner', pick(2) === 0 ? '' : 'Said', REMOTE),
      ]
      acts[pick(acts.length)]?.()
      const target = pick(2) === 0 ? ({ kind: 'cluster', id: 'other' } as const) : null
      const drop = { target, refusal: null, notes: new Map([['n0', { x: pick(3) * 900, y: 0 }]]), clusters: new Map() }
      const holdings = readHoldings(presence, { drag, editing: null }, board.scene.contentOf)
      const come = new ShownIslands(board.scene, () => true)
      for (const one of [shown, come]) one.refresh(holdings, { ...drop, origin: null, cards: new Map() })
      for (let frame = 0; frame < 90; frame++) shown.step(16)
      for (const island of board.scene.islands) expect(shown.shapeOf(island)).toEqual(come.shapeOf(island))
      expect(shown.carried).toEqual(come.carried)
    }
  })

  it('lights up for a cluster in hand too, which changes no shape, and when it refuses', () => {
    const { board, shown } = setUp()
    const drag = { ids: ['other'], dx: 1, dy: 1 }
    const hold = (target: string | null, refusal: 'tooDeep' | null = null) => {
      const holdings = readHoldings(createFakePresence(), { drag, editing: null }, board.scene.contentOf)
      const clusters = new Map([['other', { x: 0, y: 0 }]])
      const over = target === null ? null : ({ kind: 'cluster', id: target } as const)
      return shown.refresh(holdings, {
        target: over,
        refusal,
        notes: new Map(),
        clusters,
        origin: null,
        cards: new Map(),
      })
    }
    hold(null)
    expect([hold('outer'), hold('outer'), hold('outer', 'tooDeep'), hold(null), hold(null)]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
  })

  it('GE16 is not read again while nobody takes anything else and nothing on the board changes', () => {
    const { board, shown } = setUp()
    let read = 0
    const { shapeWith } = board.scene
    board.scene.shapeWith = (...args) => {
      read++
      return shapeWith(...args)
    }
    const holdOther = (dx: number) => {
      const presence = createFakePresence()
      presence.setOther(1, { drag: { ids: ['n7'], dx, dy: 0 } })
      shown.refresh(readHoldings(presence, { drag: null, editing: null }, board.scene.contentOf), null)
    }
    for (let dx = 0; dx < 50; dx++) holdOther(dx)
    expect(read).toBe(1)
    moveNotes(board.doc, new Map([['n5', { ...pagePlace(40, 40), in: 'other' }]]), REMOTE)
    holdOther(50)
    expect(read).toBe(2)
  })

  it('GE16 is somewhere between on its way', () => {
    const { board } = setUp()
    const [a, b] = [board.scene.island('outer')?.shape, board.scene.island('other')?.shape]
    if (a === undefined || b === undefined) throw new Error('no islands')
    expect(blendShapes(a, b, 0).box).toEqual(a.box)
    expect(blendShapes(a, b, 1).box).toEqual(b.box)
    expect(blendShapes(a, b, 0.5).card.x).toBe((a.card.x + b.card.x) / 2)
  })
})

function pickOf(island: ReturnType<typeof readIslands> extends Map<string, infer Island> ? Island | undefined : never) {
  const { parent, depth, level, isFolded, box, card, outline } = island ?? {}
  return { parent, depth, level, isFolded, box, card, outline }
}
