import { expect, it } from 'vitest'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { setSelection } from '../session/session'
import { DrivenBoard } from '../testing/drivenBoard'
import { createBoardFinder } from './boardFinder'
import { readFilterChoices } from './filterChoices'

/** With two notes of somebody whose name this page knows, as a foreign program may leave them. */
function board(authors: 'named' | 'hidden') {
  const made = new DrivenBoard({ a: { x: 0, y: 0 }, b: { x: 500, y: 0 } })
  writeStageMeta(made.stage, { authors })
  const who = { id: 'somebody', name: 'Zoé', color: '#000000' }
  made.presence.setOther(7, { person: who })
  setSelection(made.session, ['a', 'b'])
  return made
}

it.each([
  ['named', true],
  ['hidden', false],
] as const)('AN6 on a %s board notes are sorted, filtered and found by who wrote them: %s', (authors, isOffered) => {
  const made = board(authors)
  expect(made.commands.arrangeByAuthor.isEnabled()).toBe(isOffered)
  expect(made.commands.arrangeByColor.isEnabled()).toBe(true)
  expect(readFilterChoices(made).authors).toHaveLength(isOffered ? 1 : 0)
  expect(createBoardFinder(made, made.presence.nameOf).find('zoé')).toHaveLength(isOffered ? 2 : 0)
})

it('AN7 where authors are hidden only who shows what they see is followed', () => {
  const made = board('hidden')
  const { followPerson } = made.commands
  expect(followPerson.isEnabled('somebody')).toBe(false)
  made.presence.setOther(8, { person: { id: 'lead', name: 'Léa', color: '#000000' }, leads: true })
  expect(followPerson.isEnabled('lead')).toBe(false)
  made.presence.setOther(8, { view: { x: 0, y: 0, width: 10, height: 10 } })
  expect(followPerson.isEnabled('lead')).toBe(true)
  expect(board('named').commands.followPerson.isEnabled('somebody')).toBe(true)
})

it('AN8 tables, hands and what is led go by the person, also where authors are hidden', () => {
  const led = new DrivenBoard({}, { canLead: true })
  writeStageMeta(led.stage, { authors: 'hidden' })
  expect(led.ctx).toMatchObject({ author: '', person: 'me' })
  expect(board('hidden').commands.toggleHand.isEnabled()).toBe(true)
  led.commands.freezeBoard.run()
  expect(led.lead.getState().lead.freeze?.by).toBe('me')
})
