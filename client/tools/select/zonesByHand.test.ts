import { describe, expect, it } from 'vitest'
import type { Point } from '../../../shared/geometry/box'
import { pagePlace } from '../../../shared/model/place'
import { SystemEdit } from '../../../shared/operations/origin'
import { deleteSupports, placeSupport } from '../../../shared/operations/supports'
import { BoardDriver } from '../../testing/boardDriver'
import { boardOf, HELD } from '../../testing/clusteredBoard'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../../testing/sampleTemplates'
import { layCard, laySupport } from '../../testing/supportedBoard'

const LEADER = new SystemEdit('server')
const OUTSIDE = { x: 2_000, y: 200 }

function boardWithWall(options: { canLead?: boolean } = {}): BoardDriver {
  const board = new BoardDriver({ a: OUTSIDE, b: { x: 2_000, y: 600 } }, options)
  board.camera.setViewport({ width: 4_000, height: 2_000 })
  laySupport(board, 'wall', SAMPLE_WALL)
  return board
}

const mid = ({ x, y }: Point): Point => ({ x: x + 100, y: y + 100 })
const placeOf = (board: BoardDriver, id: string) => board.projection.notes.get(id)?.place

describe('what is let go on a zone', () => {
  it('GE23 lies in it where the hand has it, and lit it before; outside again it lies on the page', () => {
    const board = boardWithWall()
    board.pointerDown(mid(OUTSIDE).x, mid(OUTSIDE).y).pointerMove(500, 500)
    expect(board.drop).toMatchObject({ target: { kind: 'zone', id: 'wall.wall' }, refusal: null })
    board.pointerUp()
    expect(placeOf(board, 'a')).toMatchObject({ in: 'wall.wall', pageX: 400, pageY: 400 })
    board.dragFrom({ x: 500, y: 500 }, mid({ x: 2_000, y: 1_200 }))
    expect(placeOf(board, 'a')).toMatchObject({ in: null, x: 2_000, y: 1_200 })
    board.commands.undo.run()
    expect(placeOf(board, 'a')?.in).toBe('wall.wall')
  })

  it('GE24 stays where it was where the zone does not take it, and it is said why', () => {
    const board = boardWithWall()
    board.dragFrom(mid(OUTSIDE), { x: 400, y: 40 })
    expect(placeOf(board, 'a')).toMatchObject({ in: null, ...OUTSIDE })
    expect(board.said.at(-1)).toContain('does not take')
  })

  it('GE24 nor where it is full or the facilitator’s alone', () => {
    const board = new BoardDriver({}, { canLead: true })
    board.camera.setViewport({ width: 4_000, height: 2_000 })
    const banner = { ...SAMPLE_WALL.zones[0], writes: 'facilitator' } as (typeof SAMPLE_WALL.zones)[number]
    laySupport(board, 'wall', { ...SAMPLE_WALL, zones: [banner] })
    layCard(board, 'one', SAMPLE_CHALLENGE, { in: 'wall.banner', x: 900, y: 0 })
    layCard(board, 'two', SAMPLE_CHALLENGE, { x: 2_000, y: 1_000 })
    const middle = { x: 2_000 + SAMPLE_CHALLENGE.width / 2, y: 1_000 + SAMPLE_CHALLENGE.height / 2 }
    board.dragFrom(middle, { x: 300, y: 40 })
    expect(board.projection.cards.get('two')?.place.in).toBeNull()
    expect(board.said.at(-1)).toContain('full')

    const other = boardWithWall()
    laySupport(other, 'led', { ...SAMPLE_WALL, zones: [{ ...banner, takes: ['note'] }] }, { x: 0, y: 1_400 })
    other.dragFrom(mid(OUTSIDE), { x: 400, y: 1_440 })
    expect(placeOf(other, 'a')?.in).toBeNull()
    expect(other.said.at(-1)).toContain('facilitator')
  })

  it('GE24 where one of several would come into another zone that does not take it, all stay', () => {
    const board = boardWithWall()
    board.session.setState({ selection: new Set(['b', 'a']) })
    const [from, to] = [mid({ x: 2_000, y: 600 }), { x: 500, y: 420 }]
    board.pointerDown(from.x, from.y).pointerMove(to.x, to.y)
    expect(board.drop).toMatchObject({ target: { kind: 'zone', id: 'wall.banner' }, refusal: 'notTaken' })
    board.pointerUp()
    expect([placeOf(board, 'a'), placeOf(board, 'b')]).toMatchObject([OUTSIDE, { x: 2_000, y: 600 }])
    expect(board.said.at(-1)).toContain('does not take')
  })

  it('GE23 a cluster lies in the zone under the middle of its first note', () => {
    const board = boardOf({}, { c: { title: 'C', place: pagePlace(3_000, 300) } }, HELD)
    board.camera.setViewport({ width: 5_000, height: 2_000 })
    laySupport(board, 'wall', SAMPLE_WALL)
    const card = board.scene.island('c')?.card ?? { x: 0, y: 0 }
    board.pointerDown(card.x + 20, card.y + 20).pointerMove(card.x + 20 - 1_900, card.y + 20)
    expect(board.drop).toMatchObject({ target: { kind: 'zone', id: 'wall.wall' }, refusal: null })
    board.pointerUp()
    expect(board.projection.clusters.get('c')?.place.in).toBe('wall.wall')
  })

  it.each(['arrow', 'place'] as const)('GE24 nor by the %s keys, but may be moved in a zone that it lies in', (by) => {
    const board = boardWithWall()
    board.dragFrom(mid(OUTSIDE), { x: 500, y: 260 })
    board.session.setState({ selection: new Set(['a']) })
    const up = () => (by === 'place' ? board.commands.movePlaceUp.run() : board.key('ArrowUp', { shiftKey: true }))
    for (let presses = 0; presses < 5; presses++) up()
    expect(placeOf(board, 'a')?.in).toBe('wall.wall')
    expect(board.said.at(-1)).toContain('does not take')
    const { pageY = 0 } = placeOf(board, 'a') ?? {}
    board.key('ArrowDown')
    expect(placeOf(board, 'a')).toMatchObject({ in: 'wall.wall', pageY: pageY + 8 })
  })

  it('GE24 nor does a new note come where a zone takes none', () => {
    const board = boardWithWall()
    expect(board.commands.createNote.run({ x: 400, y: 40 })).toBeNull()
    expect(board.said.at(-1)).toContain('does not take')
    expect(board.liveIds).toEqual(['a', 'b'])
    expect(board.commands.createNote.run({ x: 400, y: 500 })).not.toBeNull()
  })

  it('GE25 moves with its support unwritten, and stays on the page where that goes into the trash', () => {
    const board = boardWithWall()
    board.dragFrom(mid(OUTSIDE), { x: 500, y: 500 })
    const written = board.transactions
    placeSupport(board.stage, 'wall', { x: 300, y: 100, width: 1_600, height: 1_000 }, LEADER)
    expect(board.scene.note('a')).toMatchObject({ x: 700, y: 500 })
    expect(board.transactions).toBe(written)
    deleteSupports(board.stage, ['wall'], 5, LEADER)
    expect(board.scene.note('a')).toMatchObject({ x: 400, y: 400 })
  })

  it('GE23 in one of four quarters it is read as such', () => {
    const board = new BoardDriver({ a: OUTSIDE })
    board.camera.setViewport({ width: 4_000, height: 2_000 })
    laySupport(board, 'cross', SAMPLE_CROSS)
    board.dragFrom(mid(OUTSIDE), { x: 200, y: 200 })
    expect(placeOf(board, 'a')?.in).toBe('cross.field')
  })
})

describe('a support on the board', () => {
  it('GE26 is chosen by its title by who leads, and by nobody else', () => {
    const at = { x: 200, y: -20 }
    const leading = boardWithWall({ canLead: true })
    leading.click(at.x, at.y)
    expect(leading.session.getState().support).toBe('wall')
    leading.click(2_500, 1_500)
    expect(leading.session.getState().support).toBeNull()
    const taking = boardWithWall()
    taking.click(at.x, at.y)
    expect(taking.session.getState().support).toBeNull()
  })
})
