import { describe, expect, it } from 'vitest'
import { GROUND } from '../../../shared/model/account'
import { BoardDriver } from '../../testing/boardDriver'
import { createFakePresence } from '../../testing/fakePresence'
import { readCarets, tellCaret } from './useAccount'

function setUp() {
  const board = new BoardDriver()
  const account = board.commands.followAccount.run(GROUND, () => {})
  board.commands.writeAccount.run(GROUND, [{ from: 0, to: 0, insert: 'So it is.' }], null)
  const presence = createFakePresence()
  const { session, projection, lead } = board
  return { account, presence, session, lead, view: { presence, session, projection, lead } }
}

describe('somebody in an account', () => {
  it('TL2 TL5 is told to the others by letters, and what they write of is lit; who leaves tells nothing', () => {
    const { account, presence, session, view } = setUp()
    tellCaret(view, GROUND, account, { anchor: 0, head: 2, mentions: ['a', 'b'] })
    expect(presence.own).toMatchObject({ telling: GROUND, caret: { anchor: null, head: account?.letterBefore(2) } })
    expect([...session.getState().lit]).toEqual(['a', 'b'])
    const { lit } = session.getState()
    tellCaret(view, GROUND, account, { anchor: 1, head: 1, mentions: ['b', 'a'] })
    expect(session.getState().lit).toBe(lit)
    session.setState({ tool: 'point' })
    tellCaret(view, GROUND, account, null)
    expect(session.getState().lit).toBe(lit)
    session.setState({ tool: 'select' })
    tellCaret(view, GROUND, account, null)
    expect([...session.getState().lit]).toEqual([])
    expect(presence.own).toMatchObject({ telling: null, caret: null })
  })

  it('TL2 is shown where they are, in this account alone, without a name where cursors are hidden', () => {
    const { account, presence, lead, view } = setUp()
    if (account === null) throw new Error('no account')
    const at = (index: number) => account.letterBefore(index)
    presence.setOther(7, { telling: GROUND, caret: { anchor: null, head: at(2) } })
    presence.setOther(8, { telling: 'other', caret: { anchor: null, head: null } })
    presence.setOther(9, { telling: GROUND, caret: { anchor: null, head: { client: 5, clock: 900 } } })
    const [shown, ...others] = readCarets(view, GROUND, account)
    expect(shown).toMatchObject({ client: 7, anchor: 0, head: 2 })
    expect(shown?.name).not.toBe('')
    expect(others).toEqual([])
    const { lead: led } = lead.getState()
    lead.setState({ lead: { ...led, hidesCursors: true } })
    expect(readCarets(view, GROUND, account)).toMatchObject([{ name: '' }])
  })
})
