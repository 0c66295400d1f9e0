import { describe, expect, it } from 'vitest'
import { boxesOverlap, expandBox } from '../../shared/geometry/box'
import { pagePlace } from '../../shared/model/place'
import { supportsOf, zonesOf } from '../../shared/model/stageMaps'
import { createCards } from '../../shared/operations/createCards'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft, placeIn } from '../../shared/testing/boards'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'

const REMOTE = new SystemEdit('server')

function setUp(options: ConstructorParameters<typeof BoardDriver>[1] = {}, notes = {}) {
  const board = new BoardDriver(notes, {
    canLead: true,
    serverKinds: [SAMPLE_CHALLENGE],
    templates: [SAMPLE_WALL, SAMPLE_CROSS],
    ...options,
  })
  const add = (template = SAMPLE_WALL) => board.commands.addSupport.run(template) ?? ''
  const support = (id: string) => {
    const found = board.supports.supports.get(id)
    if (found === undefined) throw new Error(`there is no support ${id}`)
    return found
  }
  return { board, add, support }
}

/** Challenges side by side, selected. */
function writeChallenges(board: BoardDriver, whats: readonly string[]): string[] {
  const drafts = whats.map((what, at) => ({
    id: `c${at}`,
    kind: SAMPLE_CHALLENGE,
    place: pagePlace(-5_000 + at * 500, 0),
    author: 'me',
    createdAt: 1,
    values: { what },
  }))
  createCards(board.doc, drafts, REMOTE)
  const ids = drafts.map(({ id }) => id)
  setSelection(board.session, [...ids].reverse())
  return ids
}

describe('a support that is added', () => {
  it('SP3 lies beside everything that is there, is selected alone and in view', () => {
    const { board, add, support } = setUp({}, { a: { x: 0, y: 0 } })
    const first = add()
    const second = add(SAMPLE_CROSS)
    const boxes = [first, second].map((id) => support(id).box)
    const note = { x: 0, y: 0, width: 200, height: 200 }
    for (const [at, box] of [...boxes, note].entries())
      for (const other of [...boxes, note].slice(at + 1)) expect(boxesOverlap(expandBox(box, 399), other)).toBe(false)
    expect(boxes.map(({ width, height }) => [width, height])).toEqual([
      [1_600, 1_000],
      [1_000, 1_000],
    ])
    expect(board.session.getState().support).toBe(second)
    const { x, y, width, height } = board.camera.visibleBox()
    expect(boxesOverlap({ x, y, width, height }, support(second).box)).toBe(true)
    expect(board.supports.kinds.get('challenge')?.name).toBe('challenge')
    expect(support(first).zones.map(({ zone }) => zone.name)).toEqual(['banner', 'wall', 'wolves'])
  })

  it('SP3 is for who leads alone: nobody else has any of these commands', () => {
    const { board } = setUp({ canLead: false })
    expect(board.commands.addSupport.run(SAMPLE_WALL)).toBeNull()
    expect(board.commands.prepareSupport.run(SAMPLE_WALL)).toBeNull()
    expect(supportsOf(board.stage).size).toBe(0)
    board.key('f')
    expect(board.session.getState().window).toBeNull()
    writeChallenges(board, ['learn'])
    for (const name of ['openSupports', 'openTemplates', 'lockIntoWall', 'addWalls'] as const) {
      expect(board.commands[name].isEnabled()).toBe(false)
      expect(board.commands[name].leads).toBe(true)
    }
  })

  it('SP4 is prepared for who leads until it is shown, where it was laid', () => {
    const { board, support } = setUp()
    const id = board.commands.prepareSupport.run(SAMPLE_CROSS) ?? ''
    expect(support(id).isPrepared).toBe(true)
    expect(supportsOf(board.stage).size).toBe(0)
    expect(board.supports.zoneBoxes.size).toBe(0)
    const { box } = support(id)
    board.commands.showSupport.run(id)
    expect(support(id)).toMatchObject({ isPrepared: false, box })
    expect(board.plan === null ? -1 : supportsOf(board.plan).size).toBe(0)
    expect([...zonesOf(board.stage).keys()]).toEqual(support(id).zones.map((zone) => zone.id))
    expect(board.commands.showSupport.run(id)).toBeNull()
  })

  it('SP5 opens the templates where no support lies yet, else those that lie there', () => {
    const { board, add } = setUp()
    board.key('f')
    expect(board.session.getState().window).toBe('templates')
    add()
    board.key('f')
    expect(board.session.getState().window).toBe('supports')
    const [id = ''] = board.supports.supports.keys()
    board.session.setState({ window: null })
    board.commands.openSupport.run(id)
    expect(board.session.getState()).toMatchObject({ window: 'supports', openSupport: id })
    board.commands.openSupport.run(null)
    expect(board.session.getState()).toMatchObject({ window: 'supports', openSupport: null })
  })
})

describe('a support that lies there', () => {
  it('SP6 moves and grows in one write each, within what it can be', () => {
    const { board, add, support } = setUp()
    const id = add()
    const { x, y, width, height } = support(id).box
    let writes = 0
    board.stage.on('update', () => writes++)
    board.commands.moveSupport.run(id, { x: 30.4, y: -20 })
    expect(support(id).box).toEqual({ x: x + 30, y: y - 20, width, height })
    board.commands.resizeSupport.run(id, { x, y, width: 10, height: 1e9 })
    expect(support(id).box).toEqual({ x, y, width: 400, height: 100_000 })
    expect(writes).toBe(2)
    board.commands.moveSupport.run(id, { x: 0, y: 0 })
    board.commands.resizeSupport.run(id, support(id).box)
    board.commands.resizeSupport.run(id, { ...support(id).box, x: Number.NaN })
    expect(writes).toBe(2)
  })

  it('SP6 is selected alone, and let go with the next selection or a step out', () => {
    const { board, add } = setUp({}, { a: { x: -900, y: 0 } })
    const id = add()
    setSelection(board.session, ['a'])
    expect(board.session.getState().support).toBeNull()
    board.commands.selectSupport.run(id)
    expect(board.selection).toEqual([])
    board.key('Escape')
    expect(board.session.getState().support).toBeNull()
    expect(board.commands.selectSupport.run('none')).toBeNull()
  })

  it('SP7 is named by who leads: its title, its axes and their ends; emptied, the template’s word stands', () => {
    const { board, add, support } = setUp()
    const id = add(SAMPLE_CROSS)
    board.commands.nameSupport.run(id, { key: 'title', text: 'Ours', before: '' })
    board.commands.nameSupport.run(id, { key: 'speed.low', text: 'slow', before: '' })
    board.commands.nameSupport.run(id, { key: 'nothing', text: 'no', before: '' })
    expect(support(id).names).toMatchObject({ title: 'Ours', 'speed.low': 'slow', speed: '' })
    board.commands.nameSupport.run(id, { key: 'title', text: '', before: 'Ours' })
    expect(support(id).names.title).toBe('')
  })

  it('SP8 is deleted into its trash and comes back; what lay in it stays where it was on the page', () => {
    const { board, add, support } = setUp()
    const id = add()
    const zone = support(id).zones[1]
    if (zone === undefined) throw new Error('no zone')
    createNotes(board.doc, [noteDraft('n', { place: placeIn(zone.id, 50, 60) })], REMOTE)
    board.commands.moveSupport.run(id, { x: 1_000, y: 0 })
    const box = board.supports.zoneBoxes.get(zone.id) ?? { x: 0, y: 0 }
    board.commands.deleteSupport.run(id)
    expect(board.supports.supports.size).toBe(0)
    expect(board.session.getState().support).toBeNull()
    expect(board.said.at(-1)).toBe('“Wall (fr)” deleted. What lay in it stays.')
    expect(board.note('n').place).toEqual({ in: zone.id, x: 50, y: 60, pageX: box.x + 50, pageY: box.y + 60 })
    board.commands.undo.run()
    expect(board.note('n').place.pageX).toBe(box.x + 50)
    expect(board.supports.deleted.map((one) => one.id)).toEqual([id])
    board.commands.restoreSupport.run(id)
    expect(support(id).isPrepared).toBe(false)
    expect(board.commands.restoreSupport.run(id)).toBeNull()
  })

  it('SP8 that was only prepared is deleted and comes back as such', () => {
    const { board, support } = setUp()
    const id = board.commands.prepareSupport.run(SAMPLE_CROSS) ?? ''
    board.commands.deleteSupport.run(id)
    expect(board.supports.supports.size).toBe(0)
    board.commands.restoreSupport.run(id)
    expect(support(id).isPrepared).toBe(true)
  })
})

describe('a challenge', () => {
  it('SP9 is locked into a banner as its sentence stands, and taken out again', () => {
    const { board, add, support } = setUp()
    const wall = add()
    const [card = ''] = writeChallenges(board, ['learn together', ''])
    board.commands.lockChallenge.run(wall, card)
    expect(support(wall).challenge).toEqual({ card, sentence: 'How might we (fr) learn together' })
    expect(board.commands.lockChallenge.isEnabled(wall, 'c1')).toBe(false)
    expect(board.commands.lockChallenge.isEnabled(add(SAMPLE_CROSS), card)).toBe(false)
    board.commands.unlockChallenge.run(wall)
    expect(support(wall).challenge).toBeUndefined()
    expect(board.commands.unlockChallenge.isEnabled(wall)).toBe(false)
  })

  it('SP10 goes into the one wall that is free, and asks where none or several are', () => {
    const { board, add, support } = setUp()
    const wall = add()
    writeChallenges(board, ['learn'])
    board.commands.lockIntoWall.run()
    expect(support(wall).challenge?.card).toBe('c0')
    expect(board.said.at(-1)).toEqual('The challenge is in the banner of “Wall (fr)”.')
    expect(board.session.getState().window).toBeNull()
    board.commands.lockIntoWall.run()
    expect(board.session.getState().window).toBe('walls')
    board.session.setState({ window: null })
    add()
    add()
    writeChallenges(board, ['learn'])
    board.commands.lockIntoWall.run()
    expect(board.session.getState().window).toBe('walls')
  })

  it('SP11 and others get a wall each, side by side in their order, in one step for who watches', () => {
    const { board, add } = setUp()
    add(SAMPLE_CROSS)
    writeChallenges(board, ['one', 'two', '', 'three'])
    let updates = 0
    board.stage.on('update', () => updates++)
    board.commands.addWalls.run()
    expect(updates).toBe(1)
    const walls = [...board.supports.supports.values()].filter(({ template }) => template === 'kjWall')
    const ordered = walls.sort((a, b) => a.box.x - b.box.x)
    expect(ordered.map(({ challenge }) => challenge?.sentence)).toEqual([
      'How might we (fr) one',
      'How might we (fr) two',
      'How might we (fr) three',
    ])
    expect(new Set(walls.map(({ box }) => box.y)).size).toBe(1)
    expect(ordered.map(({ box }, at) => box.x - (ordered[0]?.box.x ?? 0) === at * 2_000)).toEqual([true, true, true])
    expect(board.said.at(-1)).toBe('3 walls added, each with its challenge in its banner')
  })

  it('SP11 says so where the wall has not come from the server', () => {
    const { board } = setUp({ templates: [] })
    writeChallenges(board, ['one'])
    board.commands.addWalls.run()
    expect(board.supports.supports.size).toBe(0)
    expect(board.said).toEqual(['The wall comes from the server, which has not answered yet. Try again in a moment.'])
  })
})
