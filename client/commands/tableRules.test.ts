import { describe, expect, it } from 'vitest'
import { editTable } from '../../shared/facilitation/changeTables'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { createClusters } from '../../shared/operations/clusters'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { assignTables } from '../../shared/operations/supports'
import { clusterDraft, noteDraft, placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { select } from '../testing/clusteredBoard'
import { setTables, sit } from '../testing/ledBoard'
import { SAMPLE_CHALLENGE, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'

const EDIT = new SystemEdit('import')
const OUTSIDE = { x: 2_000, y: 200 }
const IN_WALL = { x: 800, y: 700 }

/** A wall whose ground is the first table's, with a note of its own, a cluster with a note, and a note outside. */
function setUp(own: string | null, options: { canLead?: boolean } = {}): BoardDriver {
  const board = new BoardDriver({ out: OUTSIDE }, options)
  board.camera.setViewport({ width: 4_000, height: 2_000 })
  laySupport(board, 'wall', SAMPLE_WALL)
  createClusters(board.doc, [clusterDraft('group', { place: placeIn('wall.wall', 100, 100) })], EDIT)
  createNotes(board.doc, [noteDraft('theirs', { place: placeIn('wall.wall', 700, 300) })], EDIT)
  createNotes(board.doc, [noteDraft('inside', { place: placeIn('group', 40, 140) })], EDIT)
  setTables(board, 2, own)
  assignTables(board.stage, new Map([['wall.wall', 't1']]), new LeadEdit())
  board.transactions = 0
  return board
}

const middleOf = (board: BoardDriver, id: string) => {
  const { x, y } = board.scene.note(id) ?? { x: 0, y: 0 }
  return { x: x + 100, y: y + 100 }
}

describe('a zone of a table', () => {
  it('R6 takes what its own put in, and is moved about by them', () => {
    const board = setUp('t1')
    board.dragFrom(middleOf(board, 'out'), IN_WALL)
    expect(board.note('out').place.in).toBe('wall.wall')
    board.dragFrom(middleOf(board, 'theirs'), OUTSIDE)
    expect(board.note('theirs').place.in).toBeNull()
  })

  it('R6 takes nothing from who sits elsewhere, which is said with the table’s name', () => {
    const board = setUp('t2')
    board.dragFrom(middleOf(board, 'out'), IN_WALL)
    expect(board.note('out').place).toMatchObject({ in: null, ...OUTSIDE })
    expect(board.said).toEqual(['This zone is for table 1.'])
    editTable(board.stage, 't1', { name: 'Reds' }, new LeadEdit())
    board.moment += 10_000
    expect(board.commands.createNote.run(IN_WALL)).toBeNull()
    expect(board.commands.createCard.run('challenge', IN_WALL) ?? null).toBeNull()
    expect(board.said.at(-1)).toBe('This zone is for the table “Reds”.')
    expect(board.transactions).toBe(0)
  })

  it('R6 tells who sits at no table to choose one', () => {
    const board = setUp(null)
    board.commands.createNote.run(IN_WALL)
    expect(board.said).toEqual(['This zone belongs to a table. Choose your table first.'])
    sit(board, 't1')
    expect(board.commands.createNote.run(IN_WALL)).not.toBeNull()
  })

  it('R6 keeps what lies in it, and in its clusters, in the hands of its own', () => {
    const board = setUp('t2')
    const { commands } = board
    for (const id of ['theirs', 'inside']) {
      const { x, y } = middleOf(board, id)
      board.dragFrom({ x, y }, OUTSIDE).wait(1_000).doubleClick(x, y)
      expect(board.session.getState().editing).toBeNull()
      expect(commands.editNote.isEnabled(id)).toBe(false)
      select(board, id)
      expect(commands.editNoteText.run(id, 'changed', id, 's')).toBeNull()
      expect(commands.deleteSelection.isEnabled()).toBe(false)
      board.key('ArrowRight')
    }
    expect(board.said).toEqual(['This zone is for table 1.'])
    expect([commands.openTitle.isEnabled('group'), commands.toggleFold.isEnabled('group')]).toEqual([false, false])
    select(board, 'out')
    expect(commands.sendTo.isEnabled('group')).toBe(false)
    expect(commands.putBeside.isEnabled('theirs')).toBe(false)
    board.dragFrom(middleOf(board, 'out'), middleOf(board, 'inside'))
    expect(board.transactions).toBe(0)
    sit(board, 't1')
    expect(commands.editNote.isEnabled('inside')).toBe(true)
  })

  it('R6 keeps cards there from being written by others', () => {
    const board = setUp('t2')
    layCard(board, 'card', SAMPLE_CHALLENGE, { in: 'wall.wall', x: 300, y: 300 })
    expect(board.commands.setCardField.isEnabled('card', 'what', 'x' as never)).toBe(false)
    expect(board.commands.openCard.isEnabled('card')).toBe(true)
  })

  it('R6 is open to who leads, to all where its table is gone, and goes with its support’s table', () => {
    const leader = setUp(null, { canLead: true })
    expect(leader.commands.editNote.isEnabled('theirs')).toBe(true)
    leader.dragFrom(middleOf(leader, 'out'), IN_WALL)
    expect(leader.note('out').place.in).toBe('wall.wall')
    const board = setUp('t2')
    setTables(board, 0)
    expect(board.commands.editNote.isEnabled('theirs')).toBe(true)
    const shared = setUp('t2')
    assignTables(
      shared.stage,
      new Map([
        ['wall.wall', null],
        ['wall', 't1'],
      ]),
      new LeadEdit(),
    )
    expect(shared.commands.editNote.isEnabled('theirs')).toBe(false)
    sit(shared, 't1')
    expect(shared.commands.editNote.isEnabled('theirs')).toBe(true)
  })

  it('R7 what is laid in free places keeps off it, and what tidies up leaves it as it is', async () => {
    const board = setUp('t2')
    const id = board.commands.createNote.run() ?? ''
    expect(board.note(id).place.in).not.toBe('wall.wall')
    const before = board.note('inside').place
    select(board, 'group')
    await board.commands.tidyCluster.run()
    await board.commands.tidyWall.run()
    expect([board.note('inside').place, board.projection.clusters.get('group')?.place]).toEqual([
      before,
      placeIn('wall.wall', 100, 100),
    ])
  })

  it('R7 copies and pasted notes over another table’s zone lie on the bare page there', () => {
    const board = setUp('t2')
    select(board, 'theirs').commands.duplicateSelection.run()
    const [copy = ''] = board.selection
    expect(board.note(copy).place.in).toBeNull()
    const [pasted = ''] = board.commands.addIdeas.run(['idea'], IN_WALL) ?? []
    expect(board.note(pasted).place.in).toBeNull()
  })
})
