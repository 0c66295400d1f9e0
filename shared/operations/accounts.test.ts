import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GROUND } from '../model/account'
import { openAccount } from './accounts'
import { LocalEdit } from './origin'

function joined(...docs: Y.Doc[]): string[] {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
  return docs.map((doc) => openAccount(doc, GROUND, new LocalEdit())?.toString() ?? '')
}

describe('openAccount', () => {
  it('AC5 Two people who begin an account at once, without knowing of each other, lose nothing of it', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    openAccount(one, GROUND, new LocalEdit())?.insert(0, 'The gardens. ')
    openAccount(two, GROUND, new LocalEdit())?.insert(0, 'The streets. ')
    const [first = '', second = ''] = joined(one, two)
    expect(first).toBe(second)
    expect([...first].length).toBe('The gardens. The streets. '.length)
    for (const words of ['The gardens. ', 'The streets. ']) expect(first).toContain(words)
  })

  it('AC6 Each wall has an account of its own, and what stands under its name and is none is left alone', () => {
    const doc = new Y.Doc()
    openAccount(doc, 'north', new LocalEdit())?.insert(0, 'North')
    openAccount(doc, 'south', new LocalEdit())?.insert(0, 'South')
    expect(openAccount(doc, 'north', new LocalEdit())?.toString()).toBe('North')
    doc.getMap('accounts').set('strange', 3)
    expect(openAccount(doc, 'strange', new LocalEdit())).toBe(null)
    expect(doc.getMap('accounts').get('strange')).toBe(3)
  })

  it('AC5 Its beginning is an edit of this page, and goes to the others as one', () => {
    const doc = new Y.Doc()
    const edits: unknown[] = []
    doc.on('update', (_update, origin, _doc, { local }) => edits.push([origin, local]))
    const origin = new LocalEdit()
    openAccount(doc, GROUND, origin)
    openAccount(doc, GROUND, origin)
    expect(edits).toEqual([[origin, true]])
  })

  it('AC10 One that another program destroyed is begun anew, for everybody', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    openAccount(one, GROUND, new LocalEdit())?.insert(0, 'Gone')
    one.getMap('accounts').delete(GROUND)
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    openAccount(one, GROUND, new LocalEdit())?.insert(0, 'Anew')
    expect(joined(one, two)).toEqual(['Anew', 'Anew'])
    expect(one.store.pendingStructs).toBe(null)
  })

  it('AC10 Of two walls whose names come to the same number each can be told', () => {
    // Both have 0xc104e2e1 by FNV-1a.
    const [first, second] = ['wall-1unw', 'wall-ywba']
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    openAccount(one, first, new LocalEdit())?.insert(0, 'North')
    openAccount(one, second, new LocalEdit())?.insert(0, 'South')
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    expect([first, second].map((wall) => openAccount(two, wall, new LocalEdit())?.toString())).toEqual([
      'North',
      'South',
    ])
  })
})
