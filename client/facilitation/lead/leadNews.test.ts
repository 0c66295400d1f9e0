import { expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'
import { createTranslate } from '../../testing/createTranslate'
import { leadNews } from './leadNews'

const words = (text: string) => ({ fr: text, en: text })

it('LD10: a phase, a freeze and a thaw are said to everybody, and nothing else is', () => {
  const board = new BoardDriver({}, { canLead: true })
  const t = createTranslate('en')
  const said: string[] = []
  board.lead.subscribe((now, before) => said.push(leadNews(before, now, { t, locale: 'en', canLead: false })))
  const plain = { minutes: 5, can: [], sees: 'live' as const, support: null }
  board.commands.addToAgenda.run([{ title: words('Read'), instruction: words('Read all.'), ...plain }])
  board.commands.beginNextPhase.run()
  board.commands.extendTime.run(5)
  board.commands.freezeBoard.run()
  board.commands.thawBoard.run()
  board.commands.endPhases.run()
  expect(said.filter((one) => one !== '')).toEqual([
    'Phase: Read. Read all.',
    'The board is frozen: nothing can be changed for the moment.',
    'The board is no longer frozen.',
    'No phase is on any more.',
  ])
})

it('LD10: who leads hears that a freeze leaves them what the others have not', () => {
  const board = new BoardDriver({}, { canLead: true })
  const t = createTranslate('en')
  const said: string[] = []
  board.lead.subscribe((now, before) => said.push(leadNews(before, now, { t, locale: 'en', canLead: true })))
  board.commands.freezeBoard.run()
  expect(said).toEqual(['The board is frozen for participants. You can still change it.'])
})

it('SI1: that a phase is silent is said as it begins', () => {
  const board = new BoardDriver({}, { canLead: true })
  const t = createTranslate('en')
  const said: string[] = []
  board.lead.subscribe((now, before) => said.push(leadNews(before, now, { t, locale: 'en', canLead: false })))
  const silent = { minutes: 5, can: [], sees: 'live' as const, support: null, silent: true }
  board.commands.addToAgenda.run([{ title: words('Sort'), instruction: words('Bring together.'), ...silent }])
  board.commands.beginNextPhase.run()
  expect(said.filter((one) => one !== '')).toEqual([
    'Phase: Sort. Bring together. In silence: no pointers and no names are shown.',
  ])
})
