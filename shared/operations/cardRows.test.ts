import { describe, expect, it } from 'vitest'
import { pagePlace } from '../model/place'
import { rowsIn } from '../queries/cardValues'
import { addStep, cardIn, stepsIn, twoWithCard, writeIn } from '../testing/cardHands'
import * as filling from './cardFields'
import * as cards from './cards'
import { LocalEdit } from './origin'

const origin = new LocalEdit()
const STEP = { field: 'steps', row: 'r1', column: 'what' }

describe('the rows of a card', () => {
  it('O51 are both there where two add one at once, in the same order everywhere', () => {
    const { peers, ada, ben } = twoWithCard()
    addStep(ada, 'r1')
    addStep(ben, 'r2')
    peers.settle()
    addStep(ada, 'r3')
    peers.settle()
    expect(stepsIn(ada)).toEqual(['r1: r1', 'r2: r2', 'r3: r3'])
    expect(stepsIn(ben)).toEqual(stepsIn(ada))
  })

  it('O51 have texts that people type in together, numbers and dates', () => {
    const { peers, ada, ben } = twoWithCard()
    addStep(ada, 'r1', 'call')
    peers.settle()
    const path = { card: 'k', field: 'steps', row: 'r1', column: 'what' }
    writeIn(ada, 'call them', path)
    writeIn(ben, 'first call', path)
    filling.setRowValue(ben, 'k', { field: 'steps', row: 'r1', column: 'when', value: '2026-03-01' }, origin)
    filling.setRowValue(ada, 'k', { field: 'steps', row: 'r1', column: 'count', value: null }, origin)
    peers.settle()
    expect(rowsIn(cardIn(ada), 'steps')).toMatchObject([{ cells: { what: 'first call them', when: '2026-03-01' } }])
    expect(rowsIn(cardIn(ada), 'steps')[0]?.cells).not.toHaveProperty('count')
  })

  it('O51 are shown no more once taken away, with what another types in them meanwhile, and come back', () => {
    const { peers, ada, ben } = twoWithCard()
    addStep(ada, 'r1', 'call')
    peers.settle()
    filling.deleteCardRow(ada, 'k', 'steps', 'r1', 5, origin)
    writeIn(ben, 'call them', STEP)
    peers.settle()
    expect(stepsIn(ben)).toEqual([])
    filling.restoreCardRow(ben, 'k', 'steps', 'r1', origin)
    peers.settle()
    expect(stepsIn(ada)).toEqual(['r1: call them'])
  })

  it('O54 are taken away by undoing, and brought back by redoing, with what was typed in them', () => {
    const { ada, undo } = twoWithCard()
    addStep(ada, 'r1', 'call')
    writeIn(ada, 'call them', STEP)
    expect([undo.undo(), stepsIn(ada)]).toEqual([true, ['r1: call']])
    expect([undo.undo(), stepsIn(ada)]).toEqual([true, []])
    expect([undo.undo(), undo.redo(), stepsIn(ada)]).toEqual([false, true, ['r1: call']])
    expect([undo.redo(), stepsIn(ada)]).toEqual([true, ['r1: call them']])
  })

  it.each(['before the undo', 'while the undo is on its way', 'after a redo'])(
    'O54 stay where another has written in them %s',
    (when) => {
      const { peers, ada, ben, undo } = twoWithCard()
      const bens = () => writeIn(ben, 'call me', STEP)
      addStep(ada, 'r1', 'call')
      peers.settle()
      if (when === 'after a redo') {
        undo.undo()
        undo.redo()
        peers.settle()
      }
      if (when !== 'while the undo is on its way') {
        bens()
        peers.settle()
        expect(undo.undo()).toBe(false)
      } else {
        undo.undo()
        bens()
        peers.settle()
        expect(stepsIn(ben)).toEqual([])
        filling.restoreCardRow(ben, 'k', 'steps', 'r1', origin)
        peers.settle()
      }
      expect(stepsIn(ada)).toEqual(['r1: call me'])
    },
  )

  it('O54 of a card that is made in the same step go into the trash with it', () => {
    const { ada, undo } = twoWithCard()
    addStep(ada, 'r1')
    const copy = { from: 'k', id: 'copy', place: pagePlace(9, 9), author: 'ben', createdAt: 2 }
    cards.copyCards(ada, [copy], origin)
    undo.undo()
    expect(cardIn(ada, 'copy')).toMatchObject({ deletedAt: 77, deletedBy: 'ada' })
    expect(rowsIn(cardIn(ada, 'copy'), 'steps')).toHaveLength(1)
    undo.redo()
    expect(cardIn(ada, 'copy').deletedAt).toBeUndefined()
  })
})
