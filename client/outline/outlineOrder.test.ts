import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../../shared/model/place'
import { moveNotes, recolorNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'
import { createOutlineOrder } from './outlineOrder'

const EDIT = new SystemEdit('server')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } })
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(board.doc))
  theirs.on('update', (update) => Y.applyUpdate(board.doc, update, 'network'))
  const order = createOutlineOrder(board)
  const orders: string[] = []
  const ids = () => order.rows.map(({ id }) => id).join(' ')
  const stop = order.onChange(() => orders.push(ids()))
  return { board, theirs, order, orders, ids, stop }
}

describe('the order of the outline', () => {
  it('OU3 is another at once where this person made it so', () => {
    const { board, orders } = setUp()
    board.session.setState({ selection: new Set(['a']) })
    board.commands.changePlaceAfter.run()
    board.key('Delete')
    expect(orders).toEqual(['b a c', 'b c'])
  })

  it('OU3 follows others a few times a second, however often they move', () => {
    const { theirs, orders } = setUp()
    for (let step = 1; step <= 50; step++) {
      moveNotes(theirs, new Map([['a', pagePlace(step * 20, 0)]]), EDIT)
      vi.advanceTimersByTime(20)
    }
    vi.advanceTimersByTime(1_000)
    expect(orders).toEqual(['b a c', 'b c a'])
  })

  it('does not change with what people write and colour, and then keeps its identity', () => {
    const { theirs, order, orders } = setUp()
    const { rows } = order
    setNoteText(theirs, 'a', 'new', EDIT)
    recolorNotes(theirs, ['a'], 'pink', EDIT)
    moveNotes(theirs, new Map([['a', pagePlace(1, 1)]]), EDIT)
    vi.advanceTimersByTime(1_000)
    expect(orders).toEqual([])
    expect(order.rows).toBe(rows)
  })

  it('is up to date for who begins to listen', () => {
    const { board, order, ids, stop } = setUp()
    stop()
    board.session.setState({ selection: new Set(['a']) })
    board.key('Delete')
    expect(ids()).toBe('a b c')
    order.onChange(() => {})
    expect(ids()).toBe('b c')
  })
})
