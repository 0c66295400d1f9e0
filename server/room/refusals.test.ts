import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate, hasGap } from './decodedUpdate'
import { Refusals } from './refusals'

/** A document of one client, with the update of each edit. */
function scribe(clientID: number, start: Y.Doc = new Y.Doc()) {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(start))
  const edit = (change: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(doc)
    let last = Y.encodeStateAsUpdate(doc, before)
    const listen = (update: Uint8Array) => {
      last = update
    }
    doc.on('update', listen)
    doc.transact(() => change(doc))
    doc.off('update', listen)
    return decodeUpdate(last)
  }
  return { doc, edit }
}

describe('SY13 what a refusal drags along', () => {
  it('everything more of the refused client', () => {
    const server = new Y.Doc()
    const refusals = new Refusals()
    const writer = scribe(1)
    refusals.refuse(
      writer.edit((d) => d.getText('t').insert(0, 'a')),
      server,
      'why',
    )
    expect(
      refusals.touches(
        writer.edit((d) => d.getMap('m').set('k', 1)),
        server,
      ),
    ).toBe(true)
    expect(refusals.reason).toBe('why')
  })

  it('what another client builds on it: origins, parents and deletions', () => {
    const server = new Y.Doc()
    const refusals = new Refusals()
    const refused = scribe(1)
    const first = refused.edit((d) => {
      d.getText('t').insert(0, 'abc')
      d.getMap('m').set('child', new Y.Map())
    })
    refusals.refuse(first, server, 'why')
    const other = scribe(2, refused.doc)
    expect(
      refusals.touches(
        other.edit((d) => d.getText('t').insert(1, 'x')),
        server,
      ),
    ).toBe(true)
    expect(
      refusals.touches(
        other.edit((d) => (d.getMap('m').get('child') as Y.Map<number>).set('k', 1)),
        server,
      ),
    ).toBe(true)
    expect(
      refusals.touches(
        other.edit((d) => d.getText('t').delete(0, 1)),
        server,
      ),
    ).toBe(true)
  })

  it('but neither what stands on its own, nor a gap alone, nor what came to the server another way', () => {
    const server = new Y.Doc()
    const refusals = new Refusals()
    const refused = scribe(1)
    refusals.refuse(
      refused.edit((d) => d.getText('t').insert(0, 'abc')),
      server,
      'why',
    )
    const apart = scribe(3)
    apart.edit((d) => d.getText('t').insert(0, 'skipped'))
    const gap = apart.edit((d) => d.getText('t').insert(3, 'later'))
    expect(hasGap(gap, server)).toBe(true)
    expect(refusals.touches(gap, server)).toBe(false)
    const other = scribe(2, refused.doc)
    const onTop = other.edit((d) => d.getText('t').insert(1, 'x'))
    expect(refusals.touches(onTop, server)).toBe(true)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(refused.doc))
    expect(refusals.touches(onTop, server)).toBe(false)
  })
})
