import { describe, expect, it } from 'vitest'
import { createFakePresence } from '../testing/fakePresence'
import { createDeskPresence } from './deskPresence'

const SELDOM = { cursor: null, drag: null, editing: null, inCard: null, caret: null, view: null, laser: false }

describe('presence from a desk', () => {
  it('DE5 tells the others nothing of what is done there', () => {
    const board = createFakePresence()
    const desk = createDeskPresence(board)
    desk.setCursor({ x: 1, y: 1 })
    desk.setDrag({ ids: ['a'], dx: 1, dy: 1 })
    desk.setEditing('a')
    desk.setCaret({ anchor: null, head: null })
    desk.setInCard({ card: 'c' })
    desk.setView({ x: 0, y: 0, width: 1, height: 1 })
    desk.setLaser(true)
    expect(board.own).toMatchObject(SELDOM)
  })

  it('DE5 tells the hand, who is ready and the name', () => {
    const board = createFakePresence()
    const desk = createDeskPresence(board)
    desk.setHand(5)
    desk.setReady('phase')
    desk.setName('Sam')
    expect(board.own).toMatchObject({ hand: 5, ready: 'phase', person: { name: 'Sam' } })
  })

  it('DE5 knows on the page itself where one writes', () => {
    const desk = createDeskPresence(createFakePresence())
    desk.setEditing('a')
    desk.setCaret({ anchor: null, head: { client: 1, clock: 2 } })
    expect(desk.own).toMatchObject({ editing: 'a', caret: { head: { client: 1, clock: 2 } } })
  })

  it('DE5 shows that the others are here, with their hands, and nothing of what they do', () => {
    const board = createFakePresence()
    board.setOther(7, { cursor: { x: 1, y: 1 }, editing: 'b', laser: true, hand: 3 })
    const desk = createDeskPresence(board)
    expect(desk.others.get(7)).toMatchObject({ ...SELDOM, hand: 3 })
  })

  it('DE5 hears of who comes and goes', () => {
    const board = createFakePresence()
    const desk = createDeskPresence(board)
    const heard: number[] = []
    desk.onChange(() => heard.push(desk.others.size))
    board.setOther(7, {})
    board.setOther(7, null)
    expect(heard).toEqual([1, 0])
  })
})
