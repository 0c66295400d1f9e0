import { describe, expect, it } from 'vitest'
import { countWaiting, readRevealed } from '../../shared/facilitation/desk'
import { readBoard } from '../../shared/queries/readBoard'
import { turn } from '../testing/manualClock'
import { revealWorkshop, textOfNote, textsOf, writeNotes } from '../testing/revealWorld'

describe('a reveal amid', () => {
  it('H103: two at once, of the same and of other people, carry each note once', async () => {
    const { reveal, lead, ana, ben, onBoard, board, docOf } = await revealWorkshop()
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
    const { reveal, lead, world, store, anaDesk, onBoard, ana, docOf, deskOf } = await revealWorkshop()
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
    const { reveal, lead, world, ana, anaDesk, onBoard, docOf, deskOf } = await revealWorkshop()
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
    const { reveal, lead, store, world, anaDesk, onBoard, stage } = await revealWorkshop()
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
    const { reveal, lead, restart, onBoard, ana, deskOf, docOf } = await revealWorkshop()
    await reveal(lead, { people: [ana.id] })
    await restart()
    expect(await onBoard()).toEqual(['a1', 'a2'])
    expect(readRevealed(await docOf(deskOf(ana))).size).toBe(2)
    expect(await reveal(lead, { people: [ana.id] })).toEqual({ revealed: 0, desks: 0 })
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 1, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })

  it('H105: who was removed keeps their notes, which go where they are asked for by name, not with everyone’s', async () => {
    const { reveal, lead, ana, directory, board, onBoard } = await revealWorkshop()
    await directory.removePerson(board, ana.id)
    expect(await reveal(ana.key, { own: true })).toBe('401 unauthorized')
    expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 1, desks: 1 })
    expect(await reveal(lead, { people: [ana.id] })).toEqual({ revealed: 2, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })

  it('H105: a person who is removed, and a board that is deleted, while a reveal waits, get none', async () => {
    const { reveal, ana, ben, lead, directory, board, store, world, anaDesk, benDesk, onBoard } = await revealWorkshop()
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

  it('H109: one who reveals without end is asked to wait, and nobody else is', async () => {
    const { call, reveal, ana, ben, world, onBoard } = await revealWorkshop()
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => call('POST', '/reveal', ana.key, { own: ['x'] })),
    )
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused).toHaveLength(40)
    expect(refused[0]?.json().code).toBe('too-many-reveals')
    expect(refused[0]?.headers['retry-after']).toBe('1')
    expect(await reveal(ben.key, { own: true })).toEqual({ revealed: 1, desks: 1 })
    await world.clock.advance(1_000)
    expect(await reveal(ana.key, { own: true })).toEqual({ revealed: 2, desks: 1 })
    expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
  })
})
