import { IDBFactory as FakeIndexedDb } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { addNote, noteIds } from '../testing/openConnections'
import { deleteIndexedDbCopies, openIndexedDbCopy } from './indexedDbCopy'
import { KeptDocument } from './keptDocument'
import type { LocalCopy } from './localCopy'

const NAME = 'grappe/b/alice'

let factory: IDBFactory

beforeEach(() => {
  factory = new FakeIndexedDb()
})

afterEach(() => {
  vi.useRealTimers()
})

function keep(
  open: (() => Promise<LocalCopy>) | null = () => openIndexedDbCopy(factory, NAME),
  onAdopted = () => {},
): KeptDocument {
  return new KeptDocument({
    doc: new Y.Doc(),
    open,
    tracksEdits: true,
    onChange: () => {},
    onEdit: () => {},
    onAdopted,
  })
}

async function storedUpdates(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(NAME, 1)
    request.onsuccess = () => resolve(request.result)
  })
  const count = await new Promise<number>((resolve) => {
    const request = db.transaction('updates').objectStore('updates').count()
    request.onsuccess = () => resolve(request.result)
  })
  db.close()
  return count
}

/** A copy that writes only while `hasRoom`. */
function copyWithRoom(room: { hasRoom: boolean }): () => Promise<LocalCopy> {
  return async () => {
    const copy = await openIndexedDbCopy(factory, NAME)
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    return {
      load: () => copy.load(),
      write: (changes) => (room.hasRoom ? copy.write(changes) : full()),
      rewrite: (state, edits) => (room.hasRoom ? copy.rewrite(state, edits) : full()),
      keepGeneration: (generation) => copy.keepGeneration(generation),
      drop: (salvaged) => copy.drop(salvaged),
      close: () => copy.close(),
    }
  }
}

describe('a document kept in this browser', () => {
  it('CS1 CS2 holds what was there, with the edits that are unsent', async () => {
    const first = keep()
    await first.loaded
    addNote(first.doc, 'a')
    addNote(first.doc, 'b')
    first.outbox.carriedOne(first.outbox.edits[0]?.id ?? '', 1)
    first.acknowledge(1)
    await first.close()
    const second = keep()
    await second.loaded
    expect(noteIds(second.doc)).toEqual(['a', 'b'])
    expect(second.outbox.edits).toHaveLength(1)
    await second.close()
  })

  it('CS1 CS2 gives the edits back in the order in which they were made', async () => {
    const first = keep()
    await first.loaded
    for (const id of 'abcdefghijkl') addNote(first.doc, id)
    const made = first.outbox.edits.map(({ id }) => id)
    await first.close()
    const second = keep()
    await second.loaded
    expect(second.outbox.edits.map(({ id }) => id)).toEqual(made)
    await second.close()
  })

  it('CS1 keeps what others wrote when the page is left', async () => {
    const first = keep()
    await first.loaded
    const other = new Y.Doc()
    addNote(other, 'theirs')
    Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(other))
    expect(first.outbox.edits).toEqual([])
    await first.flush()
    const second = keep()
    await second.loaded
    expect(noteIds(second.doc)).toEqual(['theirs'])
    await Promise.all([first.close(), second.close()])
  })

  it('CS2 an edit made before the copy was read is kept with it', async () => {
    const first = keep()
    await first.loaded
    addNote(first.doc, 'before')
    await first.close()
    const second = keep()
    addNote(second.doc, 'early')
    await second.loaded
    expect(noteIds(second.doc)).toEqual(['before', 'early'])
    await second.close()
    const third = keep()
    await third.loaded
    expect(third.outbox.edits).toHaveLength(2)
    await third.close()
  })

  it('CS5 does not grow by being opened, and merges what has become many', async () => {
    const first = keep()
    await first.loaded
    for (let i = 0; i < 101; i++) {
      addNote(first.doc, `n${i}`)
      await first.flush()
    }
    await first.close()
    expect(await storedUpdates()).toBe(101)
    for (let visit = 0; visit < 3; visit++) {
      const again = keep()
      await again.loaded
      expect(noteIds(again.doc)).toHaveLength(101)
      await again.close()
      expect(await storedUpdates()).toBe(1)
    }
  })

  it('CS3 says that it is not kept while the browser is full, and heals when there is room', async () => {
    const room = { hasRoom: true }
    const kept = keep(copyWithRoom(room))
    await kept.loaded
    expect(kept.storage).toBe('kept')
    room.hasRoom = false
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    addNote(kept.doc, 'a')
    await vi.waitFor(() => expect(kept.storage).toBe('memory'))
    addNote(kept.doc, 'b')
    expect(kept.outbox.edits).toHaveLength(2)
    room.hasRoom = true
    vi.advanceTimersByTime(15_000)
    await vi.waitFor(() => expect(kept.storage).toBe('kept'))
    vi.useRealTimers()
    await kept.close()
    const again = keep()
    await again.loaded
    expect(noteIds(again.doc)).toEqual(['a', 'b'])
    expect(again.outbox.edits).toHaveLength(2)
    await again.close()
  })

  it('CS3 says that an edit is kept once it is, not before', async () => {
    let finish = () => {}
    const kept = keep(async () => {
      const copy = await openIndexedDbCopy(factory, NAME)
      const gate = new Promise<void>((resolve) => {
        finish = resolve
      })
      return {
        load: () => copy.load(),
        write: (changes) => gate.then(() => copy.write(changes)),
        rewrite: (state, edits) => copy.rewrite(state, edits),
        keepGeneration: (generation) => copy.keepGeneration(generation),
        drop: (salvaged) => copy.drop(salvaged),
        close: () => copy.close(),
      }
    })
    await kept.loaded
    expect(kept.storage).toBe('kept')
    addNote(kept.doc, 'a')
    addNote(kept.doc, 'b')
    expect(kept.storage).toBe('keeping')
    finish()
    await kept.flush()
    expect(kept.storage).toBe('kept')
    expect(await storedUpdates()).toBe(1)
    await kept.close()
  })

  it('CS1 keeps what is written while the stored document is taken in', async () => {
    const before = keep()
    await before.loaded
    addNote(before.doc, 'before')
    await before.close()
    const kept = keep()
    const answer = () => {
      if (noteIds(kept.doc).includes('answer')) return
      addNote(kept.doc, 'answer')
    }
    kept.doc.getMap('notes').observeDeep(answer)
    await kept.loaded
    expect(kept.outbox.edits).toHaveLength(2)
    await kept.close()
    const again = keep()
    await again.loaded
    expect(noteIds(again.doc)).toEqual(['answer', 'before'])
    await again.close()
  })

  it('CS3 does without a copy that cannot be read', async () => {
    const copy = await openIndexedDbCopy(factory, NAME)
    await copy.load()
    await copy.write({ updates: [new Uint8Array([9, 9, 9])], unsent: [], sent: [], salvaged: null })
    copy.close()
    const kept = keep()
    await kept.loaded
    expect(kept.storage).toBe('memory')
    await kept.close()
  })

  it('CS4 leaves nothing behind when it is deleted, though a tab holds it', async () => {
    const tab = keep()
    await tab.loaded
    addNote(tab.doc, 'secret')
    await tab.flush()
    await deleteIndexedDbCopies(factory, [NAME])
    addNote(tab.doc, 'late')
    await tab.close()
    const again = keep()
    await again.loaded
    expect(noteIds(again.doc)).toEqual([])
    expect(again.outbox.edits).toEqual([])
    await again.close()
  })
})
