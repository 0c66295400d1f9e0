import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { anyText } from '../../shared/testing/arbitraries'
import { takeUpdate } from './takeUpdate'

const anyLetters = fc.oneof(
  anyText,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 400, maxLength: 1_200 }),
)

const anyPlain = fc.oneof(anyLetters, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
const anyList = fc.array(anyPlain, { maxLength: 20 })
const anyFields = fc.dictionary(anyLetters, fc.oneof(anyPlain, anyList), { maxKeys: 4, noNullPrototype: true })
const anyValue = fc.oneof(anyPlain, anyList, anyFields, fc.uint8Array({ maxLength: 4 }))

/** What of a document there is to see, and to send on. */
function contentOf(doc: Y.Doc): string {
  const [map, list, text] = [doc.getMap('map'), doc.getArray('list'), doc.getText('text')]
  return JSON.stringify([map, list, text, Y.encodeStateAsUpdate(doc).join()])
}

describe('CS60 what is read', () => {
  it('is what Yjs reads', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLetters, anyValue), { maxLength: 8 }), (entries) => {
        const [writer, ours, theirs] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
        writer.on('update', (update: Uint8Array) => {
          takeUpdate(ours, update, null)
          Y.applyUpdate(theirs, update)
        })
        for (const [key, value] of entries) {
          writer.getMap('map').set(key, new Y.Map([[key, value]]))
          writer.getArray('list').insert(0, [value, key])
          writer.getArray('list').push([key])
          writer.getText('text').insert(0, key)
        }
        expect(contentOf(ours)).toBe(contentOf(theirs))
        const whole = new Y.Doc()
        takeUpdate(whole, Y.encodeStateAsUpdate(writer), null)
        expect(contentOf(whole)).toBe(contentOf(theirs))
      }),
      { numRuns: 20 },
    )
  })

  it('may come in any order, and in pieces', () => {
    const [writer, reader] = [new Y.Doc(), new Y.Doc()]
    const updates: Uint8Array[] = []
    writer.on('update', (update: Uint8Array) => updates.push(update))
    for (const word of ['un', 'deux', 'trois']) {
      writer.getMap('map').set(word, new Y.Map([['place', { in: word, x: 1, y: 2 }]]))
      writer.getArray('list').push([word])
      writer.getMap('map').delete('un')
    }
    for (const update of updates.reverse()) takeUpdate(reader, update, null)
    expect(contentOf(reader)).toBe(contentOf(writer))
  })

  it('is told with its origin, once', () => {
    const [writer, reader] = [new Y.Doc(), new Y.Doc()]
    writer.getMap('map').set('a', 1)
    const origins: unknown[] = []
    reader.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
    takeUpdate(reader, Y.encodeStateAsUpdate(writer), 'the server')
    expect(origins).toEqual(['the server'])
  })
})
