import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { setTableCount } from '../../shared/facilitation/changeTables'
import { countWaiting, readRevealed } from '../../shared/facilitation/desk'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { seatsOf } from '../../shared/facilitation/tables'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { readBoard } from '../../shared/queries/readBoard'
import { begin, freeze } from '../testing/leading'
import { turn } from '../testing/manualClock'
import { revealWorkshop, textsOf, writeNotes } from '../testing/revealWorld'

describe('POST /api/boards/:id/reveal', () => {
  it('H100: everyone’s goes to the board once, and each desk is told which note is which', async () => {
    const { lead, reveal, onBoard, board, docOf, ana, anaDesk, world } = await revealWorkshop()
    const peer = (await world.enter(board, { role: 'screen' })).peer
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 3, desks: 2 })
    await world.settle()
    expect(textsOf(peer.doc)).toEqual(['a1', 'a2', 'b1'])
    const { as } = readRevealed(anaDesk.doc).get('a1') ?? { as: '' }
    expect(readBoard(await docOf(board)).notes.get(as)).toMatchObject({ text: 'a1', author: ana.id })
    expect(new Set([...readBoard(await docOf(board)).notes.values()].map((note) => note.reveal)).size).toBe(1)
    expect(countWaiting(anaDesk.doc)).toBe(0)
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 0, desks: 0 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })

  it('H100: by person and by table; a table that is empty or gone reveals nobody', async () => {
    const { lead, reveal, onBoard, ana, ben, stage, world } = await revealWorkshop()
    let made = 0
    setTableCount(stage.doc, 2, () => `table-${++made}`, new LeadEdit())
    seatsOf(stage.doc).set(ben.id, 'table-2')
    await world.settle()
    expect(await reveal(lead, { table: 'table-1' })).toEqual({ revealed: 0, desks: 0 })
    expect(await reveal(lead, { table: 'table-3' })).toBe('404 no-such-table')
    expect(await onBoard()).toEqual([])
    expect(await reveal(lead, { table: 'table-2' })).toEqual({ revealed: 1, desks: 1 })
    expect(await onBoard()).toEqual(['b1'])
    expect(await reveal(lead, { people: [ana.id, ana.id] })).toEqual({ revealed: 2, desks: 1 })
  })

  it('H100: each their own, all of it or those that they name; nobody others’', async () => {
    const { reveal, onBoard, ana, ben } = await revealWorkshop()
    expect(await reveal(ana.key, { own: ['a2', 'b1', 'nothing'] })).toEqual({ revealed: 1, desks: 1 })
    expect(await reveal(ben.key, { own: ['a1'] })).toEqual({ revealed: 0, desks: 0 })
    expect(await onBoard()).toEqual(['a2'])
    expect(await reveal(ana.key, { own: true })).toEqual({ revealed: 1, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2'])
  })

  it('H100: where authors are hidden the board is told of none', async () => {
    const { lead, reveal, docOf, board, stage, world, ana } = await revealWorkshop()
    writeStageMeta(stage.doc, { authors: 'hidden' })
    await world.settle()
    await reveal(lead, { people: 'everyone' })
    const notes = [...readBoard(await docOf(board)).notes.values()]
    expect(notes.map(({ author }) => author)).toEqual(['', '', ''])
    expect(Buffer.from(Y.encodeStateAsUpdate(await docOf(board))).includes(ana.id)).toBe(false)
  })

  it('H107: where authors are hidden nobody finds out whose a note is by revealing one desk alone', async () => {
    const { lead, reveal, onBoard, stage, world, ana, ben, join, openDesk, directory, board } = await revealWorkshop()
    const cy = await join('Cy')
    writeNotes((await openDesk(cy)).doc, ['c1'])
    setTableCount(stage.doc, 2, () => 'table-1', new LeadEdit())
    seatsOf(stage.doc).set(ana.id, 'table-1')
    writeStageMeta(stage.doc, { authors: 'hidden' })
    await world.settle()
    expect(await reveal(lead, { people: [ana.id] })).toBe('403 authors-hidden')
    expect(await reveal(lead, { people: [ana.id, ben.id] })).toBe('403 authors-hidden')
    expect(await reveal(lead, { table: 'table-1' })).toBe('403 authors-hidden')
    expect(await onBoard()).toEqual([])
    expect(await reveal(ben.key, { own: true })).toEqual({ revealed: 1, desks: 1 })
    await directory.removePerson(board, cy.id)
    expect(await reveal(lead, { people: [cy.id] })).toBe('403 authors-hidden')
    expect(await reveal(lead, { people: [ana.id, ben.id, cy.id] })).toEqual({ revealed: 3, desks: 2 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1', 'c1'])
    const dan = await join('Dan')
    writeNotes((await openDesk(dan)).doc, ['d1'])
    await world.settle()
    await directory.removePerson(board, dan.id)
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 0, desks: 0 })
    expect(await reveal(lead, { people: [ana.id, ben.id, dan.id] })).toBe('403 authors-hidden')
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1', 'c1'])
  })

  it('H101: others’ desks are for who leads; one’s own for a person’s key alone, and a look is no reveal', async () => {
    const { reveal, onBoard, ana, ben, keys, lead } = await revealWorkshop()
    for (const body of [{ people: 'everyone' }, { people: [ben.id] }, { people: [ana.id] }, { table: 'table-1' }]) {
      expect(await reveal(ana.key, body)).toBe('403 forbidden')
      expect(await reveal(keys.participant, body)).toBe('403 forbidden')
    }
    for (const key of [lead, keys.participant, keys.observer, keys.screen]) {
      expect(await reveal(key, { own: true })).toBe('403 forbidden')
    }
    expect(await reveal(keys.screen, { people: 'everyone' })).toBe('403 forbidden')
    expect(await reveal('nobody', { people: 'everyone' })).toBe('401 unauthorized')
    expect(await onBoard()).toEqual([])
  })

  it('H101: what asks for nothing, for two things or for what can be none is 422, and who is nobody 404', async () => {
    const { reveal, lead, onBoard, ana } = await revealWorkshop()
    const bad = [
      {},
      { people: [] },
      { people: 'all' },
      { own: false },
      { own: [] },
      { people: [7] },
      { people: ['a.b'] },
    ]
    for (const body of [...bad, { people: [ana.id], table: 't' }, { people: 'everyone', own: true }, { table: 7 }]) {
      expect(await reveal(lead, body)).toBe('422 invalid-input')
    }
    expect(await reveal(lead, { people: [ana.id, 'nobody'] })).toBe('404 no-such-person')
    expect(await onBoard()).toEqual([])
  })

  it('H102: in a freeze and where the board is only looked at nobody reveals their own; who leads does', async () => {
    const { reveal, ana, ben, stage, world, lead, onBoard, join, openDesk } = await revealWorkshop()
    const host = await join('Host', 'facilitator')
    writeNotes((await openDesk(host)).doc, ['h1'])
    freeze(stage.doc)
    await world.settle()
    expect(await reveal(ana.key, { own: true })).toBe('403 frozen')
    expect(await reveal(host.key, { own: true })).toEqual({ revealed: 1, desks: 1 })
    freeze(stage.doc, false)
    begin(stage.doc, 'vote', { can: ['vote'] })
    await world.settle()
    expect(await reveal(ana.key, { own: true })).toBe('403 look-only')
    expect(await reveal(lead, { people: [ben.id] })).toEqual({ revealed: 1, desks: 1 })
    begin(stage.doc, 'gather', { can: ['gather'] })
    await world.settle()
    expect(await reveal(ana.key, { own: true })).toEqual({ revealed: 2, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1', 'h1'])
  })

  it('H102: a freeze that comes while a reveal waits for the disk refuses it', async () => {
    const { reveal, ana, stage, world, store, onBoard, anaDesk } = await revealWorkshop()
    store.hold()
    writeNotes(anaDesk.doc, ['a3'])
    await world.settle()
    const answer = reveal(ana.key, { own: true })
    await turn()
    freeze(stage.doc)
    await world.settle()
    store.release()
    await world.settle()
    const frozen = await reveal(ana.key, { own: true })
    expect(frozen).toBe('403 frozen')
    const first = await answer
    // Whichever was first on the disk; never a half of it.
    expect([
      ['403 frozen', []],
      [{ revealed: 3, desks: 1 }, ['a1', 'a2', 'a3']],
    ]).toContainEqual([first, await onBoard()])
  })

  it('H106: a board that is full takes none, and says so', async () => {
    const { reveal, lead, world, board, onBoard, anaDesk } = await revealWorkshop()
    const peer = (await world.enter(board, { role: 'facilitator', key: 'lead' })).peer
    writeNotes(
      peer.doc,
      Array.from({ length: LIMITS.notesPerBoard - 2 }, (_, at) => `n${at}`),
    )
    await world.settle()
    expect(await reveal(lead, { people: 'everyone' })).toBe('422 board-full')
    expect(readRevealed(anaDesk.doc).size).toBe(0)
    expect(await onBoard()).toHaveLength(LIMITS.notesPerBoard - 2)
  })

  it('H106: 10 MB on one desk keep nobody’s notes back', async () => {
    const { reveal, lead, world, anaDesk, onBoard } = await revealWorkshop()
    for (let i = 0; i < 10; i++) {
      anaDesk.doc.getText('junk').insert(0, 'x'.repeat(1024 * 1024))
      await world.settle()
    }
    expect(anaDesk.refusals[0]).toMatch(/^full: /)
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 3, desks: 2 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })
})
