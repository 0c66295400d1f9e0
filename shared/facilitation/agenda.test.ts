import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAgenda } from './agenda'
import { addPhases, editPhase, orderPhases, type PhaseDraft, removePhases, startPhase } from './changeAgenda'
import { leadOf, readLead } from './lead'
import { LeadEdit } from './leadEdit'
import { MOST_PHASES, phasesOf } from './phase'
import { currentPhase } from './rights'
import { writeLead } from './writeLead'

const origin = new LeadEdit()
const words = (text: string) => ({ fr: text, en: text })

function draft(id: string, more: Partial<PhaseDraft> = {}): PhaseDraft {
  const plain = {
    title: words(id),
    instruction: words('Do it'),
    minutes: 5,
    can: ['write' as const],
    sees: 'live' as const,
  }
  return { id, support: null, ...plain, ...more }
}

/** A stage and a plan with phases that wait in it. */
function workshop(...ids: string[]) {
  const [stage, plan] = [new Y.Doc(), new Y.Doc()]
  addPhases(
    plan,
    ids.map((id) => draft(id)),
    origin,
    stage,
  )
  return { stage, plan }
}

const idsOf = (stage: Y.Doc, plan: Y.Doc | null) => readAgenda(stage, plan).map(({ id }) => id)

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function merge(a: Y.Doc, b: Y.Doc): void {
  const [ofA, ofB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  Y.applyUpdate(a, ofB)
  Y.applyUpdate(b, ofA)
}

const start = (stage: Y.Doc, plan: Y.Doc, id: string, { by = 'ada', now = 1_000 } = {}) =>
  startPhase(stage, plan, id, { by, now }, origin)

describe('beginning', () => {
  it('FA1: later phases lie in the plan alone; one that begins is copied onto the stage and stays there', () => {
    const { stage, plan } = workshop('one', 'two')
    expect([idsOf(stage, null), idsOf(stage, plan)]).toEqual([[], ['one', 'two']])
    start(stage, plan, 'one')
    expect([idsOf(stage, null), idsOf(stage, plan)]).toEqual([['one'], ['one', 'two']])
    expect(readAgenda(stage, plan).map(({ isShown }) => isShown)).toEqual([true, false])
  })

  it('FA2: with it begins its time, and freeze, hold and spotlight go, in one transaction', () => {
    const { stage, plan } = workshop('one')
    const box = { x: 0, y: 0, width: 10, height: 10 }
    writeLead(
      stage,
      {
        freeze: { at: 1, by: 'ada' },
        attention: { box, isHeld: true, at: 1, by: 'ada' },
        spotlight: { id: 'n', at: 1, by: 'ada' },
      },
      origin,
    )
    let updates = 0
    stage.on('update', () => updates++)
    start(stage, plan, 'one', { by: 'bea', now: 7_000 })
    expect(updates).toBe(1)
    expect(readLead(stage)).toMatchObject({
      phase: { id: 'one', at: 7_000, by: 'bea' },
      timer: { endsAt: 307_000, left: null, total: 300_000 },
      freeze: null,
      attention: null,
      spotlight: null,
    })
  })

  it('FA3: beginning the one that is on writes nothing; one that nobody knows neither', () => {
    const { stage, plan } = workshop('one')
    start(stage, plan, 'one')
    const before = Y.encodeStateAsUpdate(stage)
    start(stage, plan, 'one', { now: 9_000 })
    start(stage, plan, 'strange')
    expect(Y.encodeStateAsUpdate(stage)).toEqual(before)
  })

  it('FA4: going back deletes nothing', () => {
    const { stage, plan } = workshop('one', 'two')
    start(stage, plan, 'one')
    start(stage, plan, 'two')
    start(stage, plan, 'one', { now: 5_000 })
    expect([readLead(stage).phase?.id, idsOf(stage, null)]).toEqual(['one', ['one', 'two']])
  })

  it('FA5: two who go on at once go one phase on, and all read the same', () => {
    const { stage, plan } = workshop('one', 'two', 'three')
    start(stage, plan, 'one')
    const [other, otherPlan] = [copyOf(stage), copyOf(plan)]
    start(stage, plan, 'two', { by: 'ada', now: 2_000 })
    start(other, otherPlan, 'two', { by: 'bea', now: 2_050 })
    merge(stage, other)
    expect(readLead(stage)).toEqual(readLead(other))
    expect([readLead(stage).phase?.id, idsOf(stage, null)]).toEqual(['two', ['one', 'two']])
    start(other, otherPlan, 'two', { by: 'bea', now: 2_100 })
    expect(readLead(other)).toEqual(readLead(stage))
  })

  it('FA6: two who begin different ones at once: one of the two is on, whole, with nothing lost', () => {
    const { stage, plan } = workshop('one', 'two', 'three')
    const [other, otherPlan] = [copyOf(stage), copyOf(plan)]
    start(stage, plan, 'two', { by: 'ada' })
    start(other, otherPlan, 'three', { by: 'bea' })
    merge(stage, other)
    expect(readLead(stage)).toEqual(readLead(other))
    expect(['two', 'three']).toContain(readLead(stage).phase?.id)
    expect(idsOf(stage, null)).toEqual(['two', 'three'])
  })

  it('FA7: who dies at it leaves it begun or not begun: the plan keeps the phase either way', () => {
    const { stage, plan } = workshop('one')
    const [stageBefore, planBefore] = [copyOf(stage), copyOf(plan)]
    start(stage, plan, 'one')
    expect(Y.encodeStateAsUpdate(plan)).toEqual(Y.encodeStateAsUpdate(planBefore))
    start(stageBefore, copyOf(plan), 'one')
    expect(readLead(stageBefore).phase?.id).toBe('one')
  })

  it('FA8: a phase begins from the stage alone where the plan is gone', () => {
    const { stage, plan } = workshop('one', 'two')
    start(stage, plan, 'one')
    start(stage, plan, 'two')
    startPhase(stage, null, 'one', { by: 'ada', now: 4_000 }, origin)
    expect(readLead(stage).phase?.id).toBe('one')
  })
})

describe('changing the agenda', () => {
  it('FA10: phases come to the end, after those that the stage alone has too, as many as there is room for', () => {
    const { stage, plan } = workshop('one', 'two')
    start(stage, plan, 'one')
    start(stage, plan, 'two')
    const fresh = new Y.Doc()
    addPhases(fresh, [draft('three'), draft('one')], origin, stage)
    expect(idsOf(stage, fresh)).toEqual(['one', 'two', 'three'])
    addPhases(
      fresh,
      Array.from({ length: 100 }, (_, at) => draft(`p${at}`)),
      origin,
      stage,
    )
    expect(readAgenda(stage, fresh)).toHaveLength(MOST_PHASES)
  })

  it('FA11: what is changed of one that was on is changed for everybody; one that waits stays unseen', () => {
    const { stage, plan } = workshop('one', 'two')
    start(stage, plan, 'one')
    editPhase(stage, plan, 'one', { title: words('First'), minutes: 9 }, origin)
    editPhase(stage, plan, 'two', { title: words('Second') }, origin)
    expect(readAgenda(stage, null).map(({ title, minutes }) => [title.en, minutes])).toEqual([['First', 9]])
    expect(readAgenda(stage, plan).map(({ title }) => title.en)).toEqual(['First', 'Second'])
  })

  it('FA12: what two change of a phase at once is there of both; of one field one wins', () => {
    const { stage, plan } = workshop('one')
    const other = copyOf(plan)
    editPhase(stage, plan, 'one', { minutes: 20, title: words('A') }, origin)
    editPhase(stage, other, 'one', { can: ['vote'], title: words('B') }, origin)
    merge(plan, other)
    const [phase] = readAgenda(stage, plan)
    expect(readAgenda(stage, other)).toEqual([phase])
    expect([phase?.minutes, phase?.can]).toEqual([20, ['vote']])
    expect(['A', 'B']).toContain(phase?.title.en)
  })

  it('FA13: an order is that of stage and plan; phases that it does not name keep to the end', () => {
    const { stage, plan } = workshop('one', 'two', 'three')
    start(stage, plan, 'one')
    orderPhases(stage, plan, ['three', 'strange', 'one', 'three'], origin)
    expect(idsOf(stage, plan)).toEqual(['three', 'one', 'two'])
    expect(idsOf(stage, null)).toEqual(['one'])
  })

  it('FA14: two who order at once end with one order that has every phase once', () => {
    const { stage, plan } = workshop('one', 'two', 'three')
    const other = copyOf(plan)
    orderPhases(stage, plan, ['three', 'two', 'one'], origin)
    orderPhases(new Y.Doc(), other, ['two', 'one', 'three'], origin)
    merge(plan, other)
    expect(idsOf(stage, plan)).toEqual(idsOf(stage, other))
    expect(idsOf(stage, plan).sort()).toEqual(['one', 'three', 'two'])
  })

  it('FA15: the phase that is on stays; others go from stage and plan', () => {
    const { stage, plan } = workshop('one', 'two', 'three')
    start(stage, plan, 'one')
    start(stage, plan, 'two')
    removePhases(stage, plan, ['one', 'two', 'strange'], origin)
    expect([idsOf(stage, plan), idsOf(stage, null)]).toEqual([['two', 'three'], ['two']])
  })

  it('FA17: a phase may be silent, and is not where something else stands there', () => {
    const { stage, plan } = workshop('one', 'two')
    editPhase(stage, plan, 'one', { silent: true }, origin)
    phasesOf(plan).get('two')?.set('silent', 'yes')
    expect(readAgenda(stage, plan).map(({ silent }) => silent === true)).toEqual([true, false])
    start(stage, plan, 'one')
    expect(currentPhase(stage, readLead(stage))?.silent).toBe(true)
  })

  it('FA16: an entry that is none is left out and never deleted', () => {
    const { stage, plan } = workshop('one')
    phasesOf(plan).set('bad', new Y.Map<unknown>([['title', '<b>']]))
    leadOf(stage).set('timer', { endsAt: 'soon' })
    leadOf(stage).set('screen', 'nothing')
    expect([idsOf(stage, plan), phasesOf(plan).has('bad')]).toEqual([['one'], true])
    expect(readLead(stage)).toMatchObject({ timer: null, screen: { view: 'auto', id: null } })
  })
})
