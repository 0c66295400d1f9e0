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
import { revealWorld, textOfNote, textsOf, writeNotes } from '../testing/revealWorld'

/** Ana with two notes on her desk, Ben with one; who leads by their link. */
async function workshop() {
  const made = await revealWorld()
  const [ana, ben] = [await made.join('Ana'), await made.join('Ben')]
  const [anaDesk, benDesk] = [await made.openDesk(ana), await made.openDesk(ben)]
  writeNotes(anaDesk.doc, ['a1', 'a2'])
  writeNotes(benDesk.doc, ['b1'])
  await made.world.settle()
  const lead = made.keys.facilitator
  const onBoard = async () => textsOf(await made.docOf(made.board))
  const stage = (await made.world.enter(`${made.board}.stage`, { role: 'facilitator', key: 'lead' })).peer
  return { ...made, ana, ben, anaDesk, benDesk, lead, onBoard, stage }
}

describe('POST /api/boards/:id/reveal', () => {
  it('H100: everyone’s goes to the board once, and each desk is told which note is which', async () => {
    const { lead, reveal, onBoard, board, docOf, ana, anaDesk, world } = await workshop()
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
    const { lead, reveal, onBoard, ana, ben, stage, world } = await workshop()
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
    const { reveal, onBoard, ana, ben } = await workshop()
    expect(await reveal(ana.key, { own: ['a2', 'b1', 'nothing'] })).toEqual({ revealed: 1, desks: 1 })
    expect(await reveal(ben.key, { own: ['a1'] })).toEqual({ revealed: 0, desks: 0 })
    expect(await onBoard()).toEqual(['a2'])
    expect(await reveal(ana.key, { own: true })).toEqual({ revealed: 1, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2'])
  })

  it('H100: where authors are hidden the board is told of none', async () => {
    const { lead, reveal, docOf, board, stage, world, ana } = await workshop()
    writeStageMeta(stage.doc, { authors: 'hidden' })
    await world.settle()
    await reveal(lead, { people: 'everyone' })
    const notes = [...readBoard(await docOf(board)).notes.values()]
    expect(notes.map(({ author }) => author)).toEqual(['', '', ''])
    expect(Buffer.from(Y.encodeStateAsUpdate(await docOf(board))).includes(ana.id)).toBe(false)
  })

  it('H101: others’ desks are for who leads; one’s own for a person’s key alone, and a look is no reveal', async () => {
    const { reveal, onBoard, ana, ben, keys, lead } = await workshop()
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
    const { reveal, lead, onBoard, ana } = await workshop()
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
    const { reveal, ana, ben, stage, world, lead, onBoard, join, openDesk } = await workshop()
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
    const { reveal, ana, stage, world, store, onBoard, anaDesk } = await workshop()
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

  it('H103: two at once, of the same and of other people, carry each note once', async () => {
    const { reveal, lead, ana, ben, onBoard, board, docOf } = await workshop()
    const answers = await Promise.all([
      reveal(lead, { people: 'everyone' }),
      reveal(ana.key, { own: true }),
      reveal(lead, { people: [ben.id, ana.id] }),
      reveal(ana.key, { own: ['a1'] }),
      reveal(lead, { people: 'everyone' }),
    ])
    expect(answers.reduce((sum, { revealed }) => sum + revealed, 0)).toBe(3)
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
    const places = [...readBoard(await docOf(board)).notes.values()].map(({ place }) => `${place.x} ${place.y}`)
    expect(new Set(places).size).toBe(3)
  })

  it('H103: what its author writes at that moment goes or waits: nothing is lost, nothing there twice', async () => {
    const { reveal, lead, world, store, anaDesk, onBoard, ana, docOf, deskOf } = await workshop()
    store.hold()
    textOfNote(anaDesk.doc, 'a1').insert(2, ' in flight')
    writeNotes(anaDesk.doc, ['a3'])
    await world.settle()
    const answer = reveal(lead, { people: [ana.id] })
    await turn()
    textOfNote(anaDesk.doc, 'a2').insert(2, ' after')
    writeNotes(anaDesk.doc, ['a4'])
    await world.settle()
    store.release()
    expect(await answer).toEqual({ revealed: 3, desks: 1 })
    await world.settle()
    expect(await onBoard()).toEqual(['a1 in flight', 'a2', 'a3'])
    const desk = await docOf(deskOf(ana))
    expect(textsOf(desk)).toEqual(['a1 in flight', 'a2 after', 'a3', 'a4'])
    expect(readRevealed(desk).get('a2')?.text).toBe('a2')
    expect([countWaiting(desk), countWaiting(anaDesk.doc)]).toEqual([1, 1])
    expect(await reveal(lead, { people: [ana.id] })).toEqual({ revealed: 1, desks: 1 })
  })

  it('H103: a tablet that slept brings its notes to the desk, where they wait; those that went are not there again', async () => {
    const { reveal, lead, world, ana, anaDesk, onBoard, docOf, deskOf } = await workshop()
    anaDesk.detach()
    writeNotes(anaDesk.doc, ['slept'])
    textOfNote(anaDesk.doc, 'a1').insert(2, ' slept')
    await reveal(lead, { people: 'everyone' })
    await world.enter(deskOf(ana), { person: ana.id, key: ana.key, peer: anaDesk })
    await world.settle()
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
    expect(countWaiting(await docOf(deskOf(ana)))).toBe(1)
    expect([...readRevealed(anaDesk.doc).keys()].sort()).toEqual(['a1', 'a2'])
  })

  it('H104: what cannot be saved is 503 and changes nothing, in an outage and where the disk fails at it', async () => {
    const { reveal, lead, store, world, anaDesk, onBoard, stage } = await workshop()
    store.fail(new Error('the disk is full'))
    expect(await reveal(lead, { people: 'everyone' })).toBe('503 cannot-save')
    stage.doc.getMap('m').set('x', 1)
    await world.settle()
    expect(world.rooms.canSave).toBe(false)
    expect(await reveal(lead, { people: 'everyone' })).toBe('503 cannot-save')
    expect([await onBoard(), readRevealed(anaDesk.doc).size]).toEqual([[], 0])
    store.recover()
    await world.clock.advance(3_000)
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 3, desks: 2 })
  })

  it('H104: after a restart it is as it was, and a replay finds nothing left', async () => {
    const { reveal, lead, restart, onBoard, ana, deskOf, docOf } = await workshop()
    await reveal(lead, { people: [ana.id] })
    await restart()
    expect(await onBoard()).toEqual(['a1', 'a2'])
    expect(readRevealed(await docOf(deskOf(ana))).size).toBe(2)
    expect(await reveal(lead, { people: [ana.id] })).toEqual({ revealed: 0, desks: 0 })
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 1, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })

  it('H105: who was removed keeps their notes, which go where they are asked for by name, not with everyone’s', async () => {
    const { reveal, lead, ana, directory, board, onBoard } = await workshop()
    await directory.removePerson(board, ana.id)
    expect(await reveal(ana.key, { own: true })).toBe('401 unauthorized')
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 1, desks: 1 })
    expect(await reveal(lead, { people: [ana.id] })).toEqual({ revealed: 2, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })

  it('H105: a person who is removed, and a board that is deleted, while a reveal waits, get none', async () => {
    const { reveal, ana, ben, lead, directory, board, store, world, anaDesk, benDesk, onBoard } = await workshop()
    store.hold()
    writeNotes(anaDesk.doc, ['a3'])
    writeNotes(benDesk.doc, ['b2'])
    await world.settle()
    const own = reveal(ana.key, { own: true })
    await turn()
    const removed = directory.removePerson(board, ana.id)
    store.release()
    await removed
    // The removal is written after what was in flight, so the reveal may be either, but whole.
    expect([`401 unauthorized`, { revealed: 3, desks: 1 }]).toContainEqual(await own)
    const before = await onBoard()
    expect([0, 3]).toContain(before.length)
    store.hold()
    writeNotes(benDesk.doc, ['b3'])
    await world.settle()
    const late = reveal(lead, { people: [ben.id] })
    await turn()
    const gone = directory.remove(board, () => world.rooms.dropBoard(board))
    store.release()
    await gone
    expect(await late).toBe('401 unauthorized')
    expect((await store.load(board)).records).toEqual([])
  })

  it('H106: a board that is full takes none, and says so', async () => {
    const { reveal, lead, world, board, onBoard, anaDesk } = await workshop()
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
    const { reveal, lead, world, anaDesk, onBoard } = await workshop()
    for (let i = 0; i < 10; i++) {
      anaDesk.doc.getText('junk').insert(0, 'x'.repeat(1024 * 1024))
      await world.settle()
    }
    expect(anaDesk.refusals[0]).toMatch(/^full: /)
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 3, desks: 2 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })
})
