import { describe, expect, it } from 'vitest'
import type { FieldDefinition } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'
import { pagePlace } from '../../shared/model/place'
import { deleteCards } from '../../shared/operations/cards'
import { createCards } from '../../shared/operations/createCards'
import { SystemEdit } from '../../shared/operations/origin'
import { rowsIn } from '../../shared/queries/cardValues'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_KIND } from '../testing/sampleKind'

const REMOTE = new SystemEdit('server')

function setUp(options = {}) {
  const board = new BoardDriver({}, options)
  const draft = { id: 'c', kind: SAMPLE_KIND, place: pagePlace(0, 0), author: 'me', createdAt: 1 }
  createCards(board.doc, [draft], REMOTE)
  const card = () => {
    const found = board.projection.cards.get('c')
    if (found === undefined) throw new Error('there is no card')
    return found
  }
  const write = (field: string, text: string, before: string, stretch: string, most = 40) =>
    board.commands.writeCardText.run({ card: 'c', field }, { text, before, most, stretch })
  return { board, card, write, values: () => card().values }
}

const field = (name: string) => fieldOf(SAMPLE_KIND, name) as FieldDefinition

describe('a card', () => {
  it('CA1 opens above the board, selected, and closes every text', () => {
    const { board } = setUp()
    expect(board.commands.openCard.run()).toBeNull()
    board.commands.openCard.run('c')
    expect(board.session.getState()).toMatchObject({ card: 'c', editing: null, titling: null, window: null })
    expect(board.selection).toEqual(['c'])
    board.commands.closeCard.run()
    expect(board.session.getState().card).toBeNull()
    board.commands.openCard.run()
    expect(board.session.getState().card).toBe('c')
  })

  it('CA1 opens for who may only watch, and not from the trash', () => {
    const { board } = setUp({ canWrite: false })
    board.commands.openCard.run('c')
    expect(board.session.getState().card).toBe('c')
    board.commands.closeCard.run()
    deleteCards(board.doc, ['c'], 1, REMOTE)
    expect(board.commands.openCard.isEnabled('c')).toBe(false)
  })

  it('CA2 takes a stretch of typing back at once, and never past the limit', () => {
    const { board, write, values } = setUp()
    write('name', 'Li', '', 'one')
    write('name', 'Lila', 'Li', 'one')
    write('name', 'Lila B', 'Lila', 'two')
    board.commands.undo.run()
    expect(values().name).toBe('Lila')
    board.commands.undo.run()
    expect(values().name).toBe('')
    write('name', 'x'.repeat(50), '', 'three')
    expect(values().name).toBe('x'.repeat(40))
  })

  it('CA3 keeps what is typed while it lies in the trash, and comes back with it', () => {
    const { board, write, values, card } = setUp()
    expect(board.commands.restoreCard.isEnabled('c')).toBe(false)
    deleteCards(board.doc, ['c'], 1, REMOTE, 'other')
    write('story', 'kept', '', 'one', 800)
    expect(values().story).toBe('kept')
    board.commands.restoreCard.run('c')
    expect(card().deletedAt).toBeUndefined()
    expect(values().story).toBe('kept')
  })

  it('CA4 is filled by values, names and cells, each an undo step', () => {
    const { board, values } = setUp()
    board.commands.setCardField.run('c', 'age', 41)
    board.commands.tickCardName.run('c', { field: 'tests', name: 'open', isSet: true })
    board.commands.setCardField.run('c', 'age', null)
    expect(values()).toMatchObject({ tests: { open: true } })
    expect(values().age).toBeUndefined()
    board.commands.undo.run()
    expect(values().age).toBe(41)
    const row = board.commands.addCardRow.run('c', field('feelings'), { step: 'Waiting', value: 0 })
    board.commands.setCardCell.run('c', { field: 'feelings', row: row ?? '', column: 'value', value: -2 })
    expect(rowsIn({ values: values() }, 'feelings').map(({ cells }) => cells)).toEqual([{ step: 'Waiting', value: -2 }])
  })

  it('CA5 brings a row back with the next letter that is written in it', () => {
    const { board, card } = setUp()
    const row = board.commands.addCardRow.run('c', field('steps')) ?? ''
    const at = { card: 'c', field: 'steps', row, column: 'what' }
    board.commands.writeCardText.run(at, { text: 'Call', before: '', most: 80, stretch: 'one' })
    board.commands.removeCardRow.run('c', 'steps', row)
    expect(rowsIn(card(), 'steps')).toEqual([])
    board.commands.writeCardText.run(at, { text: 'Call them', before: 'Call', most: 80, stretch: 'two' })
    expect(rowsIn(card(), 'steps').map(({ cells }) => cells.what)).toEqual(['Call them'])
  })

  it('CA6 is changed by nobody who may only watch', () => {
    const { board, write, values } = setUp({ canWrite: false })
    write('name', 'Lila', '', 'one')
    board.commands.setCardField.run('c', 'age', 41)
    expect(values()).toMatchObject({ name: '' })
    expect(values().age).toBeUndefined()
  })
})
