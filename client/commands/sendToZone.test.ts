import { describe, expect, it } from 'vitest'
import { boxContains } from '../../shared/geometry/box'
import { BoardDriver } from '../testing/boardDriver'
import { select } from '../testing/clusteredBoard'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'

function setUp(count = 2) {
  const ids = Array.from({ length: count }, (_, at) => `n${at}`)
  const board = new BoardDriver(Object.fromEntries(ids.map((id, at) => [id, { x: -3_000, y: at * 230 }])))
  laySupport(board, 'wall', SAMPLE_WALL)
  const homes = () => ids.map((id) => board.note(id).place.in)
  return { board, ids, homes }
}

describe('sending into a zone', () => {
  it('OU20 puts everything into free places of it, in one step, and says so', () => {
    const { board, ids, homes } = setUp(12)
    select(board, ...ids).commands.sendTo.run('wall.wall')
    expect(new Set(homes())).toEqual(new Set(['wall.wall']))
    const zone = board.projection.zones.get('wall.wall')
    const places = ids.map((id) => board.note(id).place)
    expect(places.every(({ pageX, pageY }) => zone !== undefined && boxContains(zone, { x: pageX, y: pageY }))).toBe(
      true,
    )
    const spots = places.map(({ x, y }) => ({ x, y, width: 200, height: 200 }))
    const overlaps = spots.some((a, i) =>
      spots.some((b, k) => k > i && Math.abs(a.x - b.x) < 200 && Math.abs(a.y - b.y) < 200),
    )
    expect(overlaps).toBe(false)
    expect(board.said).toEqual(['12 are now in “Wall (fr) · Wall (fr)”'])
    board.commands.undo.run()
    expect(new Set(homes())).toEqual(new Set([null]))
  })

  it('OU20 finds a place in one that has no room left, and goes into it where another support lies above it', () => {
    const { board, ids, homes } = setUp(30)
    laySupport(board, 'cross', SAMPLE_CROSS, { x: 1_300, y: 0 })
    select(board, ...ids).commands.sendTo.run('wall.wolves')
    expect(new Set(homes())).toEqual(new Set(['wall.wolves']))
  })

  it('OU21 says why a zone does not take it, and moves nothing', () => {
    const { board, homes } = setUp()
    select(board, 'n0').commands.sendTo.run('wall.banner')
    expect([homes()[0], board.said]).toEqual([null, ['This zone does not take that: it stays where it was.']])
    layCard(board, 'one', SAMPLE_CHALLENGE, { in: 'wall.banner' })
    layCard(board, 'two', SAMPLE_CHALLENGE, { x: -900 })
    select(board, 'two').commands.sendTo.run('wall.banner')
    expect(board.projection.cards.get('two')?.place.in).toBeNull()
    expect(board.said.at(-1)).toBe('This zone is full: take something out first.')
  })

  it('OU22 goes to a part of it, also from another part', () => {
    const { board } = setUp()
    laySupport(board, 'cross', SAMPLE_CROSS, { x: 3_000, y: 0 })
    const whole = board.projection.zones.get('cross.field') ?? { x: 0, y: 0, width: 0, height: 0 }
    const right = { ...whole, x: whole.x + whole.width / 2, width: whole.width / 2 }
    select(board, 'n0').commands.sendTo.run('cross.field')
    expect(board.commands.sendTo.isEnabled('cross.field')).toBe(false)
    expect(board.note('n0').place.pageX).toBeLessThan(right.x)
    board.commands.sendTo.run('cross.field', right)
    expect(board.note('n0').place.in).toBe('cross.field')
    expect(board.note('n0').place.pageX).toBeGreaterThan(right.x)
  })
})

describe('writing in a zone from the list', () => {
  it('OU23 makes a note in a free place of it and opens it, and unfolds it in the list', () => {
    const { board } = setUp()
    board.session.setState({ shutZones: new Set(['wall.wolves']) })
    const id = board.commands.createIn.run('wall.wolves', 'note') ?? ''
    expect(board.note(id).place.in).toBe('wall.wolves')
    expect(board.session.getState()).toMatchObject({ editing: id, shutZones: new Set() })
    expect(board.commands.createIn.isEnabled('wall.banner', 'note')).toBe(false)
    expect(board.commands.createIn.isEnabled('gone', 'note')).toBe(false)
  })

  it('OU23 makes a card where a zone takes its kind, and opens it', () => {
    const { board } = setUp()
    expect(board.commands.createIn.isEnabled('wall.wolves', 'challenge')).toBe(false)
    const first = board.commands.createIn.run('wall.wall', 'challenge') ?? ''
    const second = board.commands.createIn.run('wall.wall', 'challenge') ?? ''
    const places = [first, second].map((id) => board.projection.cards.get(id)?.place)
    expect(places.map((place) => place?.in)).toEqual(['wall.wall', 'wall.wall'])
    expect(places[1]?.x).toBeGreaterThanOrEqual((places[0]?.x ?? 0) + SAMPLE_CHALLENGE.width)
    expect(board.session.getState().card).toBe(second)
  })
})
