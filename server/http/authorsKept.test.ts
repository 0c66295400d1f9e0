import { expect, it } from 'vitest'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { phasesOf } from '../../shared/facilitation/phase'
import { readStageMeta, writeStageMeta } from '../../shared/model/stageMeta'
import { readBoard } from '../../shared/queries/readBoard'
import { begin } from '../testing/leading'
import { revealWorkshop } from '../testing/revealWorld'

/** Ana and Ben write alone on a board that was promised to name nobody. */
async function promised() {
  const made = await revealWorkshop()
  const { world, directory, board, stage } = made
  world.authorsOf = (id) => directory.authors(id)
  await directory.changeRecord(board, (record) => ({ ...record, authors: 'hidden' }))
  writeStageMeta(stage.doc, { authors: 'hidden' })
  world.people.push(made.ana.id, made.ben.id)
  await world.settle()
  return made
}

it('SY110 H121: what who leads writes on the stage makes no board name authors: it is written back, nobody is told of', async () => {
  const { world, stage, reveal, lead, ana, docOf, board } = await promised()
  begin(stage.doc, 'alone', { can: ['write'], sees: 'private' })
  await world.clock.advance(1_000)
  const before = stage.presences.length
  writeStageMeta(stage.doc, { authors: 'named' })
  await world.clock.advance(2_000)
  expect(readStageMeta(stage.doc).authors).toBe('hidden')
  expect(JSON.stringify(stage.presences.slice(before))).not.toContain(ana.id)
  writeStageMeta(stage.doc, { authors: 'named' })
  const answer = reveal(lead, { people: [ana.id] })
  await world.settle()
  expect(await answer).toBe('403 authors-hidden')
  await reveal(lead, { people: 'everyone' })
  expect([...readBoard(await docOf(board)).notes.values()].map(({ author }) => author)).toEqual(['', '', ''])
})

it('H121: with its phases taken off the stage, a board on whose desks something was written names nobody all the same', async () => {
  const { world, stage, call, lead } = await promised()
  begin(stage.doc, 'alone', { can: ['write'], sees: 'private' })
  await world.settle()
  stage.doc.transact(() => {
    phasesOf(stage.doc).clear()
    stage.doc.getMap('lead').clear()
  }, new LeadEdit())
  await world.settle()
  const answer = await call('PUT', '/authors', lead, { authors: 'named' })
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'already-started'])
})
