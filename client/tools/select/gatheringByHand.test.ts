import { describe, expect, it } from 'vitest'
import { boxesOverlap, type Point } from '../../../shared/geometry/box'
import { pagePlace } from '../../../shared/model/place'
import { createCards } from '../../../shared/operations/createCards'
import { gather } from '../../../shared/operations/gathering'
import { SystemEdit } from '../../../shared/operations/origin'
import { ISLAND } from '../../../shared/queries/islandShape'
import { BoardDriver } from '../../testing/boardDriver'
import { SAMPLE_CHALLENGE } from '../../testing/sampleTemplates'

const REMOTE = new SystemEdit('server')

/** A note's middle, from its top left. */
const mid = ({ x, y }: Point): Point => ({ x: x + 100, y: y + 100 })

const A = { x: 300, y: 300 }
const B = { x: 520, y: 300 }
const LOOSE = { x: 300, y: 900 }
const OTHER = { x: 800, y: 900 }

/** Two notes in a cluster `k`, and two that lie loose below. */
function boardWithCluster(title = 'Two of a kind'): BoardDriver {
  const board = new BoardDriver({ a: A, b: B, loose: LOOSE, other: OTHER })
  cluster(board, 'k', title, { a: A, b: B })
  board.camera.setViewport({ width: 1600, height: 1400 })
  return board
}

function cluster(
  board: BoardDriver,
  id: string,
  title: string,
  notes: Record<string, Point>,
  inside: string | null = null,
) {
  const corners = Object.values(notes)
  const origin = {
    x: Math.min(...corners.map(({ x }) => x)) - ISLAND.shore,
    y: Math.min(...corners.map(({ y }) => y)) - ISLAND.top,
  }
  const draft = { id, title, color: 'blue', author: '', createdAt: 0, origin, in: inside } as const
  gather(board.doc, draft, { notes: new Map(Object.entries(notes)), clusters: new Map() }, REMOTE)
}

const homeOf = (board: BoardDriver, id: string) => board.scene.note(id)?.home ?? null

describe('a card that is let go', () => {
  const KIND = { ...SAMPLE_CHALLENGE, width: 560, height: 360 }
  const cards = (board: BoardDriver, at: Readonly<Record<string, Point>>) =>
    createCards(
      board.doc,
      Object.entries(at).map(([id, { x, y }]) => ({
        id,
        kind: KIND,
        place: pagePlace(x, y),
        author: '',
        createdAt: 1,
      })),
      REMOTE,
    )
  const home = (board: BoardDriver, id: string) => board.scene.card(id)?.home ?? null
  const middle = ({ x, y }: Point): Point => ({ x: x + 280, y: y + 180 })

  it('GE11 on another card becomes a cluster of two with it, beside it, and leaves again when dragged out', () => {
    const board = new BoardDriver()
    board.camera.setViewport({ width: 3000, height: 2000 })
    cards(board, { one: { x: 100, y: 100 }, two: { x: 1_500, y: 900 } })
    board.dragFrom(middle({ x: 100, y: 100 }), middle({ x: 1_480, y: 900 }))
    expect(home(board, 'one')).not.toBeNull()
    expect(home(board, 'two')).toBe(home(board, 'one'))
    const [one, two] = [board.scene.card('one')?.box, board.scene.card('two')?.box]
    expect(two).toMatchObject({ x: 1_500, y: 900 })
    expect(one !== undefined && two !== undefined && boxesOverlap(one, two)).toBe(false)
    board.commands.undo.run()
    expect(home(board, 'two')).toBeNull()
    expect(board.scene.card('one')?.box).toMatchObject({ x: 100, y: 100 })
  })

  it('GE11 into an island joins it; a note on a card lies on it, in no cluster', () => {
    const board = boardWithCluster()
    board.camera.setViewport({ width: 3000, height: 2000 })
    cards(board, { one: { x: 1_200, y: 900 } })
    board.dragFrom(middle({ x: 1_200, y: 900 }), mid(A))
    expect(home(board, 'one')).toBe('k')
    cards(board, { two: { x: 1_800, y: 1_200 } })
    board.dragFrom(mid(LOOSE), middle({ x: 1_800, y: 1_200 }))
    expect(homeOf(board, 'loose')).toBeNull()
    expect(home(board, 'two')).toBeNull()
  })
})

describe('a note that is let go', () => {
  it('GE11 on another note becomes a cluster of two with it, side by side', () => {
    const board = boardWithCluster()
    const before = board.transactions
    board.dragFrom(mid(LOOSE), { x: mid(OTHER).x - 40, y: mid(OTHER).y })
    const home = homeOf(board, 'loose')
    expect(home).not.toBeNull()
    expect(homeOf(board, 'other')).toBe(home)
    expect(board.scene.note('other')).toMatchObject(OTHER)
    expect(board.scene.note('loose')).toMatchObject({ y: OTHER.y, x: OTHER.x - 220 })
    expect(board.transactions - before).toBe(1)
    board.commands.undo.run()
    expect(board.scene.note('loose')).toMatchObject({ ...LOOSE, home: null })
    expect(homeOf(board, 'other')).toBeNull()
  })

  it('GE11 on a member, or inside the island, joins the cluster without lying on anything', () => {
    const board = boardWithCluster().dragFrom(mid(LOOSE), mid(A))
    expect(homeOf(board, 'loose')).toBe('k')
    const { x = 0, y = 0 } = board.scene.note('loose') ?? {}
    for (const lying of [A, B]) expect(Math.abs(x - lying.x) >= 200 || Math.abs(y - lying.y) >= 200).toBe(true)
    board.dragFrom(mid(OTHER), { x: 510, y: 280 })
    expect(homeOf(board, 'other')).toBe('k')
  })

  it('GE11 beside stays exactly there, also where it covers the edge of a note or leaves a cluster', () => {
    const board = boardWithCluster().dragFrom(mid(LOOSE), { x: OTHER.x + 10, y: mid(OTHER).y })
    expect(homeOf(board, 'loose')).toBeNull()
    expect(board.scene.note('loose')).toMatchObject({ x: OTHER.x - 90, y: OTHER.y })
    board.dragFrom(mid(B), { x: 1200, y: 500 })
    expect(board.scene.note('b')).toMatchObject({ x: 1100, y: 400, home: null })
    expect(homeOf(board, 'a')).toBe('k')
  })

  it('GE11 is told before where it would go, and what opens is where it comes to lie', () => {
    const board = boardWithCluster().pointerDown(mid(LOOSE).x, mid(LOOSE).y).pointerMove(600, 700).pointerMove(640, 420)
    expect(board.drop).toMatchObject({ target: { kind: 'cluster', id: 'k' }, refusal: null })
    const place = board.drop?.notes.get('loose')
    board.pointerUp()
    expect(board.drop).toBeNull()
    expect(board.scene.note('loose')).toMatchObject({ ...place })
  })

  it('GE12 with Ctrl stays where it is put, whatever is below', () => {
    const board = boardWithCluster().dragFrom(mid(LOOSE), mid(A), { ctrl: true })
    expect(board.scene.note('loose')).toMatchObject({ ...A, home: null })
  })

  it('moves inside its own island and stays a member', () => {
    const board = boardWithCluster().dragFrom(mid(B), { x: mid(B).x + 15, y: mid(B).y + 10 })
    expect(homeOf(board, 'b')).toBe('k')
    expect(board.scene.note('b')).toMatchObject({ x: B.x + 15, y: B.y + 10 })
  })
})

describe('a cluster', () => {
  const card = { x: A.x + 60, y: A.y - ISLAND.top + 20 }

  it('GE14 is dragged by its title card with all that it holds, as one write', () => {
    const board = boardWithCluster().dragFrom(card, { x: card.x + 500, y: card.y - 100 })
    expect(board.scene.note('a')).toMatchObject({ x: A.x + 500, y: A.y - 100, home: 'k' })
    expect(board.note('a').place).toMatchObject({ in: 'k', x: ISLAND.shore, y: ISLAND.top })
  })

  it('GE14 is dragged by its ground with a mouse; a finger there moves the view until the cluster is chosen', () => {
    const ground = { x: B.x - 10, y: B.y - 14 }
    const board = boardWithCluster().dragFrom(ground, { x: ground.x, y: ground.y + 50 })
    expect(board.scene.note('a')).toMatchObject({ y: A.y + 50 })
    const touch = boardWithCluster().dragFrom(ground, { x: ground.x, y: ground.y + 50 }, { kind: 'touch' })
    expect(touch.scene.note('a')).toMatchObject({ y: A.y })
    expect(touch.camera.state.y).toBeLessThan(-30)
    touch.camera.panBy(0, touch.camera.state.y)
    touch.wait(2_000).click(ground.x, ground.y, { kind: 'touch' })
    expect(touch.selection).toEqual(['k'])
    touch.wait(2_000).dragFrom(ground, { x: ground.x, y: ground.y + 100 }, { kind: 'touch' })
    expect(touch.scene.note('a')).toMatchObject({ y: A.y + 100 })
  })

  it('GE14 is held by its title card also where a loose note lies there', () => {
    const board = boardWithCluster().dragFrom(mid(OTHER), { x: card.x, y: card.y }, { ctrl: true })
    expect(homeOf(board, 'other')).toBeNull()
    board.wait(2_000).dragFrom(card, { x: card.x + 500, y: card.y })
    expect(board.scene.note('a')).toMatchObject({ x: A.x + 500, home: 'k' })
    expect(board.scene.note('other')).toMatchObject({ x: card.x - 100, home: null })
  })

  it('GE11 is nested into another one and taken out again like a note', () => {
    const board = boardWithCluster()
    cluster(board, 'm', 'Others', { loose: LOOSE, other: OTHER })
    const from = { x: LOOSE.x + 60, y: LOOSE.y - ISLAND.top + 20 }
    board.dragFrom(from, { x: B.x - 10, y: B.y + 100 })
    expect(board.scene.island('m')).toMatchObject({ parent: 'k', depth: 1 })
    const at = board.scene.island('m')?.card ?? from
    board.wait(2_000).dragFrom({ x: at.x + 60, y: at.y + 20 }, { x: 1300, y: 1200 })
    expect(board.scene.island('m')).toMatchObject({ parent: null })
  })

  it('GE14 folded is a pile: what lies in it is neither seen nor touched, and a double click opens it', () => {
    const board = boardWithCluster().click(card.x, card.y)
    board.commands.toggleFold.run()
    expect(board.scene.island('k')).toMatchObject({ isFolded: true, noteCount: 2 })
    expect(board.scene.notesMeeting({ x: 0, y: 0, width: 1600, height: 800 })).toEqual([])
    board.wait(2_000).dragFrom(mid(LOOSE), { x: card.x, y: card.y + 60 })
    expect(homeOf(board, 'loose')).toBe('k')
    board.wait(2_000).doubleClick(card.x, card.y + 60)
    expect(board.scene.island('k')).toMatchObject({ isFolded: false, noteCount: 3 })
  })
})

describe('what another person holds', () => {
  it('GE13 cannot be taken: it is said who has it, and it comes to the hand once it is free', () => {
    const board = boardWithCluster()
    board.presence.setOther(7, { drag: { ids: ['k'], dx: 5, dy: 5 } })
    board.session.setState({ selection: new Set(['a']) })
    board.presence.setOther(7, { drag: null })
    board.pointerDown(mid(A).x, mid(A).y)
    board.presence.setOther(7, { drag: { ids: ['k'], dx: 5, dy: 5 } })
    board.pointerMove(mid(A).x + 60, mid(A).y)
    expect(board.drag).toBeNull()
    expect(board.runner.cursor).toBe('not-allowed')
    expect(board.said).toHaveLength(1)
    board.presence.setOther(7, { drag: null })
    board.pointerMove(1100, 800)
    expect(board.drag).toMatchObject({ ids: ['a'], dx: 1100 - mid(A).x, dy: 800 - mid(A).y })
    board.pointerMove(1200, 800).pointerUp()
    expect(board.scene.note('a')).toMatchObject({ x: 1100, y: 700 })
  })
})

describe('a box or a rope', () => {
  it('GE15 around a whole island chooses the cluster, around a part of it the notes', () => {
    const board = boardWithCluster().dragFrom({ x: 100, y: 100 }, { x: 900, y: 650 })
    expect(board.selection).toEqual(['k'])
    board.wait(2_000).dragFrom({ x: 1100, y: 700 }, { x: 600, y: 350 })
    expect(board.selection).toEqual(['b'])
    board.key('l')
    const rope = [
      { x: 200, y: 860 },
      { x: 1100, y: 860 },
      { x: 1100, y: 1200 },
      { x: 200, y: 1200 },
    ]
    board.pointerDown(200, 860)
    for (const { x, y } of rope) board.pointerMove(x, y)
    board.pointerUp()
    expect(board.selection).toEqual(['loose', 'other'])
    board.key('g', { ctrlKey: true })
    expect(homeOf(board, 'loose')).not.toBeNull()
    expect(homeOf(board, 'other')).toBe(homeOf(board, 'loose'))
  })
})

describe('two taps', () => {
  it('GE17 put a note into a cluster without a drag, and leave the tool', () => {
    const board = boardWithCluster()
    board.commands.chooseSendTool.run()
    board.click(mid(LOOSE).x, mid(LOOSE).y, { kind: 'touch' }).wait(2_000)
    expect(board.selection).toEqual(['loose'])
    board.click(mid(B).x, mid(B).y, { kind: 'touch' })
    expect(homeOf(board, 'loose')).toBe('k')
    expect(board.session.getState().tool).toBe('select')
  })
})
