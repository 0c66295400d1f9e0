import { expect, it } from 'vitest'
import { leadOf, readLead } from '../../shared/facilitation/lead'
import { BoardDriver } from '../testing/boardDriver'

it('SC10 who leads chooses what the screen shows, in the stage and in nobody’s undo', () => {
  const board = new BoardDriver({}, { canLead: true })
  const box = { x: 10, y: 20, width: 300, height: 200 }
  board.commands.showOnScreen.run({ view: 'box', id: null, box })
  expect(board.lead.getState().lead.screen).toEqual({ view: 'box', id: null, box })
  board.commands.showOnScreen.run({ view: 'support', id: 'wall' })
  expect(board.lead.getState().lead.screen).toEqual({ view: 'support', id: 'wall' })
  board.commands.undo.run()
  expect(board.lead.getState().lead.screen.view).toBe('support')
})

it('SC10 nobody else does', () => {
  const board = new BoardDriver()
  expect(board.commands.showOnScreen.run({ view: 'door', id: null })).toBeNull()
  expect(leadOf(board.stage).size).toBe(0)
})

it('SC4 what a program wrote wrongly reads as the screen that follows, or as no box', () => {
  const board = new BoardDriver()
  leadOf(board.stage).set('screen', { view: 'sideways' })
  expect(readLead(board.stage).screen).toEqual({ view: 'auto', id: null })
  leadOf(board.stage).set('screen', { view: 'box', id: null, box: { x: 0, y: 0, width: -1, height: 5 } })
  expect(readLead(board.stage).screen.box).toBeUndefined()
})
