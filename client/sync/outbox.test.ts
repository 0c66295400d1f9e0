import { describe, expect, it } from 'vitest'
import { createOutbox } from './outbox'

const edit = (id: string) => ({ id, update: new Uint8Array([1]) })
const ids = (outbox: ReturnType<typeof createOutbox>) => outbox.edits.map(({ id }) => id)

describe('the outbox', () => {
  it('CS8 an update makes its own edit safe, a sync step every one before it', () => {
    const outbox = createOutbox()
    for (const id of ['a', 'b']) outbox.add(edit(id))
    outbox.carriedAll(1)
    outbox.add(edit('c'))
    outbox.carriedOne('c', 2)
    outbox.add(edit('d'))
    expect(outbox.acknowledge(1)).toEqual(['a', 'b'])
    expect(ids(outbox)).toEqual(['c', 'd'])
    expect(outbox.acknowledge(5)).toEqual(['c'])
    expect(ids(outbox)).toEqual(['d'])
  })

  it('CS8 the first message that carried an edit is enough', () => {
    const outbox = createOutbox()
    outbox.add(edit('a'))
    outbox.carriedOne('a', 1)
    outbox.carriedAll(2)
    expect(outbox.acknowledge(1)).toEqual(['a'])
  })

  it('CS8 numbers of an older socket prove nothing', () => {
    const outbox = createOutbox()
    outbox.add(edit('a'))
    outbox.carriedOne('a', 1)
    outbox.startSocket()
    expect(outbox.acknowledge(1)).toEqual([])
    outbox.carriedAll(1)
    expect(outbox.acknowledge(1)).toEqual(['a'])
  })

  it('CS9 nothing is safe on a socket after a refusal, until the next socket', () => {
    const outbox = createOutbox()
    outbox.add(edit('a'))
    outbox.carriedOne('a', 1)
    outbox.distrustSocket()
    expect(outbox.acknowledge(1)).toEqual([])
    outbox.startSocket()
    outbox.carriedAll(1)
    expect(outbox.acknowledge(1)).toEqual(['a'])
  })

  it('CS2 edits of an earlier visit come first, each once', () => {
    const outbox = createOutbox()
    outbox.add(edit('new'))
    outbox.restore([edit('old'), edit('new')])
    expect(ids(outbox)).toEqual(['old', 'new'])
  })
})
