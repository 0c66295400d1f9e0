import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addPhases, startPhase } from './changeAgenda'
import { readLead } from './lead'
import { LeadEdit } from './leadEdit'
import { parsePhase } from './phase'
import { currentPhase, lockOf, rightsOf } from './rights'
import { writeLead } from './writeLead'

const origin = new LeadEdit()
const words = (text: string) => ({ fr: text, en: text })
const phase = (id: string, can: readonly ('write' | 'gather' | 'vote')[]) => ({
  id,
  title: words(id),
  instruction: words('Do it'),
  minutes: 5,
  can: [...can],
  sees: 'live' as const,
  support: null,
})
const FROZEN = { freeze: { at: 1, by: 'ada' } }
const OPEN = { freeze: null }

it('FA30: what is given and differs is written, null takes away, and the same once more writes nothing', () => {
  const stage = new Y.Doc()
  let updates = 0
  stage.on('update', () => updates++)
  writeLead(stage, { ...FROZEN, seating: 'dealt' }, origin)
  writeLead(stage, { freeze: { at: 1, by: 'ada' }, spotlight: null }, origin)
  expect([updates, readLead(stage)]).toMatchObject([
    1,
    { freeze: { by: 'ada' }, seating: 'dealt', hidesCursors: false },
  ])
  writeLead(stage, { freeze: null }, origin)
  expect([updates, readLead(stage).freeze]).toEqual([2, null])
})

it('FA31: of two who freeze and pause at once both stand', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  writeLead(a, FROZEN, origin)
  writeLead(b, { timer: { endsAt: null, left: 5, total: 10 } }, origin)
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  expect(readLead(a)).toMatchObject({ freeze: { by: 'ada' }, timer: { left: 5 } })
})

describe('what people may do', () => {
  it('FA32: who leads everything, who watches nothing, and everybody everything before the first phase', () => {
    expect(rightsOf('facilitator', FROZEN, phase('p', []))).toMatchObject({ write: true, vote: true, any: true })
    expect(rightsOf('observer', OPEN, null)).toMatchObject({ write: false, any: false })
    expect(rightsOf('screen', OPEN, null).any).toBe(false)
    expect(rightsOf('participant', OPEN, null)).toMatchObject({ write: true, relate: true, any: true })
  })

  it('FA33: a participant what the phase says; who may gather takes things in hand; nothing in a freeze', () => {
    expect(rightsOf('participant', OPEN, phase('p', ['gather']))).toMatchObject({
      gather: true,
      move: true,
      write: false,
    })
    expect(rightsOf('participant', OPEN, phase('p', ['vote']))).toMatchObject({ vote: true, any: false })
    expect(rightsOf('participant', FROZEN, phase('p', ['write']))).toMatchObject({ write: false, any: false })
  })

  it('FA34: the server holds a freeze, and a phase in which nothing may be changed', () => {
    const [stage, plan] = [new Y.Doc(), new Y.Doc()]
    addPhases(plan, [phase('look', []), phase('ballot', ['vote']), phase('make', ['write'])], origin)
    const locks = ['look', 'ballot', 'make'].map((id) => {
      startPhase(stage, plan, id, { by: 'ada', now: 1 }, origin)
      return lockOf(stage)
    })
    expect(locks).toEqual(['lookOnly', 'lookOnly', null])
    writeLead(stage, FROZEN, origin)
    expect(lockOf(stage)).toBe('frozen')
  })

  it('FA35: a phase that cannot be read holds nobody back', () => {
    const stage = new Y.Doc()
    writeLead(stage, { phase: { id: 'gone', at: 1, by: 'ada' } }, origin)
    expect([lockOf(stage), currentPhase(stage, readLead(stage))]).toEqual([null, null])
    expect(parsePhase('p', 'no entry')).toMatchObject({ ok: false })
  })
})

it('FA36: of a list without end that a program writes, no more is read than tells that it is wrong', () => {
  for (const item of ['write', 'nothing', {}]) {
    let reads = 0
    const list = new Proxy(Array(100_000).fill(item), {
      get: (target, name, receiver) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) reads++
        return Reflect.get(target, name, receiver)
      },
    })
    const fields = { ...phase('p', []), can: list, z: 'a0' }
    const stage = new Y.Doc()
    stage.getMap('phases').set('p', new Y.Map<unknown>(Object.entries(fields)))
    stage.getMap('lead').set('phase', { id: 'p', at: 1, by: 'ada' })
    stage.getMap('lead').set('screen', list)
    // What Yjs itself reads of it.
    reads = 0
    expect(lockOf(stage)).toBeNull()
    expect(reads).toBeLessThan(10)
  }
})
