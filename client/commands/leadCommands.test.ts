import { describe, expect, it } from 'vitest'
import type { PhaseDraft } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { MOST_PHASES } from '../../shared/facilitation/phase'
import { writeLead } from '../../shared/facilitation/writeLead'
import { supportsOf } from '../../shared/model/stageMaps'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_WALL } from '../testing/sampleTemplates'

const words = (text: string) => ({ fr: text, en: text })

function phase(title: string, more: Partial<PhaseDraft> = {}): Omit<PhaseDraft, 'id'> {
  const plain = {
    instruction: words('Do it'),
    minutes: 5,
    can: ['write' as const],
    sees: 'live' as const,
    support: null,
  }
  return { title: words(title), ...plain, ...more }
}

function led(...titles: string[]) {
  const board = new BoardDriver({}, { canLead: true, templates: [SAMPLE_WALL] })
  const ids = board.commands.addToAgenda.run(titles.map((title) => phase(title))) ?? []
  const titlesNow = () => board.lead.getState().agenda.map(({ title }) => title.en)
  const on = () => board.lead.getState().phase?.title.en ?? null
  return { board, ids, titlesNow, on, lead: () => board.lead.getState().lead }
}

describe('going through the agenda', () => {
  it('LD1: next begins the first, then one after another, and back the one before', () => {
    const { board, on } = led('one', 'two', 'three')
    const { beginNextPhase, beginPreviousPhase } = board.commands
    expect(beginPreviousPhase.isEnabled()).toBe(false)
    beginNextPhase.run()
    beginNextPhase.run()
    expect(on()).toBe('two')
    beginPreviousPhase.run()
    expect(on()).toBe('one')
  })

  it('LD2: any phase can be begun, which skips those between; the one that is on cannot be begun again', () => {
    const { board, ids, on } = led('one', 'two', 'three')
    board.commands.beginPhase.run(ids[2] ?? '')
    expect([on(), board.commands.beginNextPhase.isEnabled()]).toEqual(['three', false])
    expect(board.commands.beginPhase.isEnabled(ids[2] ?? '')).toBe(false)
    expect(board.commands.beginPhase.isEnabled('strange')).toBe(false)
  })

  it('LD3: the last one ends: then none is on, there is no timer, and the agenda stays', () => {
    const { board, titlesNow, on, lead } = led('one')
    board.commands.beginNextPhase.run()
    board.commands.freezeBoard.run()
    board.commands.endPhases.run()
    expect([on(), lead().timer, lead().freeze, titlesNow()]).toEqual([null, null, null, ['one']])
    expect(board.commands.endPhases.isEnabled()).toBe(false)
  })

  it('LD4: its support is shown where it was prepared, and everybody is brought there', () => {
    const { board, ids, lead } = led('one')
    const support = board.commands.prepareSupport.run(SAMPLE_WALL) ?? ''
    board.commands.changePhase.run(ids[0] ?? '', { support })
    expect(supportsOf(board.stage).has(support)).toBe(false)
    board.commands.beginNextPhase.run()
    expect([supportsOf(board.stage).has(support), board.supports.supports.get(support)?.isPrepared]).toEqual([
      true,
      false,
    ])
    expect(lead().attention).toMatchObject({ box: board.supports.supports.get(support)?.box, isHeld: false, by: 'me' })
  })

  it('LD4: of a wall it is what lies there, and who begins goes there unless they write', () => {
    const { board, ids, lead } = led('one', 'two')
    const support = board.commands.addSupport.run(SAMPLE_WALL) ?? ''
    const { x, y, width, height } = board.supports.supports.get(support)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    for (const id of ids) board.commands.changePhase.run(id, { support })
    board.camera.setViewport({ width: 900, height: 700 })
    board.commands.beginNextPhase.run()
    const whole = board.camera.state
    board.commands.createNote.run({ x: x + width / 2, y: y + height / 2 })
    board.commands.beginNextPhase.run()
    expect(lead().attention?.box.width).toBeLessThan(width / 2)
    expect(board.camera.state).toEqual(whole)
    board.session.setState({ editing: null })
    board.commands.beginPreviousPhase.run()
    expect(board.camera.state.zoom).toBeGreaterThan(whole.zoom)
  })

  it('LD4, AT2: what it brings to is later than what was shown before, in one step that ends a hold', () => {
    const { board, ids, lead } = led('one')
    const support = board.commands.addSupport.run(SAMPLE_WALL) ?? ''
    board.commands.changePhase.run(ids[0] ?? '', { support })
    const held = { box: { x: 0, y: 0, width: 5, height: 5 }, isHeld: true, at: 9_000, by: 'fast clock' }
    writeLead(board.stage, { attention: held }, new LeadEdit())
    const seen: unknown[] = []
    board.stage.on('update', () => seen.push([board.lead.getState().phase?.title.en, lead().attention?.at]))
    board.commands.beginNextPhase.run()
    expect(seen).toEqual([['one', 9_001]])
    expect(lead().attention).toMatchObject({ isHeld: false, by: 'me' })
  })

  it('LD5: a phase of the whole board, or of a support that is gone, brings nobody anywhere', () => {
    const { board, ids, lead } = led('one', 'two')
    board.commands.changePhase.run(ids[1] ?? '', { support: 'gone' })
    board.commands.beginNextPhase.run()
    board.commands.beginNextPhase.run()
    expect(lead().attention).toBeNull()
  })

  it('LD6: a freeze is put on and taken off, and goes with the next phase', () => {
    const { board, lead } = led('one')
    const { freezeBoard, thawBoard } = board.commands
    freezeBoard.run()
    expect([lead().freeze, freezeBoard.isEnabled()]).toEqual([{ at: 1, by: 'me' }, false])
    thawBoard.run()
    expect([lead().freeze, thawBoard.isEnabled()]).toEqual([null, false])
  })
})

describe('time', () => {
  it('TI1: is paused, resumed, extended, begun again, set and taken away', () => {
    const { board, lead } = led('one')
    const { pauseTime, resumeTime, extendTime, restartTime, setTime, stopTime } = board.commands
    board.commands.beginNextPhase.run()
    pauseTime.run()
    expect(lead().timer).toEqual({ endsAt: null, left: 300_000, total: 300_000 })
    expect([pauseTime.isEnabled(), resumeTime.isEnabled()]).toEqual([false, true])
    extendTime.run(5)
    resumeTime.run()
    expect(lead().timer).toEqual({ endsAt: 600_001, left: null, total: 600_000 })
    setTime.run(3)
    restartTime.run()
    expect(lead().timer).toEqual({ endsAt: 180_001, left: null, total: 180_000 })
    stopTime.run()
    expect([lead().timer, restartTime.isEnabled(), stopTime.isEnabled()]).toEqual([null, false, false])
    extendTime.run(1)
    expect(lead().timer?.total).toBe(60_000)
  })
})

describe('the agenda', () => {
  it('AD1: phases are added, moved, duplicated, deleted and brought back where they were', () => {
    const { board, ids, titlesNow } = led('one', 'two', 'three')
    const [first = '', second = ''] = ids
    board.commands.movePhase.run(first, 2)
    expect(titlesNow()).toEqual(['two', 'three', 'one'])
    expect(board.commands.movePhase.isEnabled(first, 3)).toBe(false)
    board.commands.duplicatePhase.run(second)
    expect(titlesNow()).toEqual(['two', 'two', 'three', 'one'])
    const [gone] = board.lead.getState().agenda
    board.commands.removePhase.run(second)
    expect(titlesNow()).toEqual(['two', 'three', 'one'])
    const { z: _, isShown: __, ...draft } = gone as NonNullable<typeof gone>
    board.commands.restorePhase.run(draft, board.lead.getState().agenda[1]?.id ?? null)
    expect(
      board.lead
        .getState()
        .agenda.map(({ id }) => id)
        .indexOf(second),
    ).toBe(1)
    expect(board.commands.restorePhase.isEnabled(draft, null)).toBe(false)
  })

  it('SI1: silence is a phase’s own: it is ticked and unticked, and goes along with a copy and what is brought back', () => {
    const { board } = led('Sort')
    const silence = () => board.lead.getState().agenda.map(({ silent }) => silent === true)
    const [first] = board.lead.getState().agenda
    if (first === undefined) throw new Error('there is no phase')
    board.commands.changePhase.run(first.id, { silent: true })
    board.commands.duplicatePhase.run(first.id)
    expect(silence()).toEqual([true, true])
    const { isShown: _, z: __, ...draft } = { ...first, silent: true }
    board.commands.removePhase.run(first.id)
    board.commands.restorePhase.run(draft, null)
    expect(silence()).toEqual([true, true])
    board.commands.changePhase.run(first.id, { silent: false })
    expect(silence().sort()).toEqual([false, true])
  })

  it('AD2: the one that is on cannot be deleted', () => {
    const { board, ids } = led('one', 'two')
    board.commands.beginNextPhase.run()
    expect([
      board.commands.removePhase.isEnabled(ids[0] ?? ''),
      board.commands.removePhase.isEnabled(ids[1] ?? ''),
    ]).toEqual([false, true])
  })

  it('AD3: a taken agenda replaces what has not begun, where it is asked to', () => {
    const { board, titlesNow } = led('one', 'two')
    board.commands.addToAgenda.run([phase('new')], { replaces: true })
    expect(titlesNow()).toEqual(['new'])
    board.commands.beginNextPhase.run()
    board.commands.addToAgenda.run([phase('other')], { replaces: true })
    expect(titlesNow()).toEqual(['new', 'other'])
  })

  it('AD4: more phases than an agenda has are not added at all', () => {
    const { board, titlesNow } = led('one')
    const many = Array.from({ length: MOST_PHASES }, () => phase('more'))
    expect(board.commands.addToAgenda.run(many)).toBeNull()
    expect(titlesNow()).toEqual(['one'])
  })

  it('AD5: nobody but who leads is offered any of it', () => {
    const board = new BoardDriver()
    const { commands } = board
    const offered = [
      commands.openLead.isEnabled(),
      commands.openAgenda.isEnabled(),
      commands.beginNextPhase.isEnabled(),
      commands.freezeBoard.isEnabled(),
      commands.setTime.isEnabled(5),
      commands.addToAgenda.isEnabled([phase('one')]),
    ]
    expect(offered).toEqual([false, false, false, false, false, false])
  })

  it('LD7: no undo follows any of it', () => {
    const { board, on } = led('one')
    board.commands.beginNextPhase.run()
    expect(board.commands.undo.run()).toBeNull()
    expect(on()).toBe('one')
  })

  it('LD8: the key A opens the panel for who leads', () => {
    const { board } = led('one')
    board.key('a')
    expect(board.session.getState().window).toBe('lead')
    expect(new BoardDriver().key('a').session.getState().window).toBeNull()
  })
})
