import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '../../shared/testing/seededRandom'
import { splitUpdate } from './splitUpdate'

const MAX = 1024 * 1024

/** What four people write, who read one another now and then; with texts, maps, deletions, and one who knew nothing. */
function busyDocument(seed: number): Y.Doc {
  const random = createRandom(seed)
  const docs = [1, 2, 3, 4].map(() => new Y.Doc())
  const pick = () => docs[Math.floor(random() * docs.length)] as Y.Doc
  for (let i = 0; i < 400; i++) {
    const doc = pick()
    const text = doc.getText('t')
    const turn = random()
    if (turn < 0.4) text.insert(Math.floor(random() * (text.length + 1)), `w${i} é`)
    else if (turn < 0.6 && text.length > 4) text.delete(Math.floor(random() * (text.length - 3)), 3)
    else if (turn < 0.8) doc.getMap('m').set(`k${Math.floor(random() * 20)}`, new Y.Map([['n', new Y.Text(`${i}`)]]))
    else if (turn < 0.85) doc.getMap('m').delete(`k${Math.floor(random() * 20)}`)
    else Y.applyUpdate(pick(), Y.encodeStateAsUpdate(doc))
  }
  for (const doc of docs) Y.applyUpdate(docs[0] as Y.Doc, Y.encodeStateAsUpdate(doc))
  return docs[0] as Y.Doc
}

describe('CS27 an update in parts', () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`each stands on those before it, and together they are the whole; seed ${seed}`, () => {
      const doc = busyDocument(seed)
      const whole = Y.encodeStateAsUpdate(doc)
      const parts = splitUpdate(whole, 500, MAX) ?? []
      expect(parts.length).toBeGreaterThan(5)
      const reader = new Y.Doc()
      for (const part of parts) {
        expect(part.byteLength).toBeLessThan(700)
        Y.applyUpdate(reader, part)
        expect([reader.store.pendingStructs, reader.store.pendingDs]).toEqual([null, null])
      }
      expect(Y.encodeStateAsUpdate(reader)).toEqual(whole)
    })
  }

  it('a later part of a document stands on what the reader has', () => {
    const doc = busyDocument(7)
    const reader = new Y.Doc()
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(doc)
    for (let i = 0; i < 200; i++) doc.getText('t').insert(i * 2, 'later')
    doc.getText('t').delete(3, 100)
    const missing = Y.encodeStateAsUpdate(doc, before)
    const parts = splitUpdate(missing, 300, MAX) ?? []
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) {
      Y.applyUpdate(reader, part)
      expect(reader.store.pendingStructs).toBeNull()
    }
    expect(reader.getText('t').toString()).toBe(doc.getText('t').toString())
  })

  it('an update with a gap keeps it', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let i = 0; i < 30; i++) doc.getMap('m').set(`k${i}`, 'x'.repeat(100))
    const gapped = Y.mergeUpdates(updates.filter((_, i) => i !== 10 && i !== 20))
    const reader = new Y.Doc()
    for (const part of splitUpdate(gapped, 400, MAX) ?? []) Y.applyUpdate(reader, part)
    expect(reader.getMap('m').size).toBe(10)
    for (const i of [20, 10]) Y.applyUpdate(reader, updates[i] as Uint8Array)
    expect(reader.getMap('m').size).toBe(30)
  })

  it('a small one stays as it is; one whose largest piece is too large gives null', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'x'.repeat(2_000))
    const update = Y.encodeStateAsUpdate(doc)
    expect(splitUpdate(update, 4_000, MAX)).toEqual([update])
    expect(splitUpdate(update, 500, MAX)).toEqual([update])
    expect(splitUpdate(update, 500, 1_500)).toBeNull()
  })
})
