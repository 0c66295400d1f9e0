import { IDBFactory as FakeIndexedDb } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { addNote, BOARD, FakeDevice, noteIds, until } from '../testing/openConnections'
import { openIndexedDbCopy } from './indexedDbCopy'
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

function keep(open: () => Promise<LocalCopy> = () => openIndexedDbCopy(factory, NAME), onAdopted = () => {}) {
  const nothing = { onChange: () => {}, onEdit: () => {} }
  return new KeptDocument({ doc: new Y.Doc(), open, tracksEdits: true, ...nothing, onAdopted })
}

/** An earlier visit left a note, of the generation g1. */
async function storeBefore(): Promise<void> {
  const before = keep()
  await before.loaded
  before.keepGeneration('g1')
  addNote(before.doc, 'before')
  await before.close()
}

/** A storage that opens when it is told to, 5 s after it was asked. */
async function lateCopy() {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const adopted = vi.fn()
  const kept = keep(() => gate.then(() => openIndexedDbCopy(factory, NAME)), adopted)
  vi.advanceTimersByTime(5_000)
  await kept.loaded
  return { kept, adopted, open }
}

/** A browser whose databases open when the gate does. */
function behind(gate: Promise<void>, inner: IDBFactory): IDBFactory {
  const open = (name: string, version?: number) => {
    const request = { result: null } as unknown as IDBOpenDBRequest
    void gate.then(() => {
      const real = inner.open(name, version)
      const pass = (handler: 'onupgradeneeded' | 'onsuccess') => (event: Event) => {
        Object.assign(request, { result: real.result })
        request[handler]?.call(request, event as IDBVersionChangeEvent)
      }
      real.onupgradeneeded = pass('onupgradeneeded')
      real.onsuccess = pass('onsuccess')
    })
    return request
  }
  return new Proxy(inner, { get: (target, key) => (key === 'open' ? open : Reflect.get(target, key)) })
}

describe('a storage that opens late', () => {
  it('CS3 waits no longer than 5 s for a storage, and says after a minute that there is none', async () => {
    const { kept } = await lateCopy()
    addNote(kept.doc, 'a')
    expect(kept.storage).toBe('late')
    expect(kept.outbox.edits).toHaveLength(1)
    vi.advanceTimersByTime(60_000)
    expect(kept.storage).toBe('memory')
    await kept.close()
  })

  it('CS3 takes in what a storage holds that opens late, and writes the copy whole', async () => {
    await storeBefore()
    const { kept, adopted, open } = await lateCopy()
    addNote(kept.doc, 'meanwhile')
    open()
    await vi.waitFor(() => expect(adopted).toHaveBeenCalledOnce())
    await vi.waitFor(() => expect(kept.storage).toBe('kept'))
    expect(kept.generation).toBe('g1')
    expect(noteIds(kept.doc)).toEqual(['before', 'meanwhile'])
    expect(kept.outbox.edits).toHaveLength(2)
    await kept.close()
    const again = keep()
    await again.loaded
    expect(noteIds(again.doc)).toEqual(['before', 'meanwhile'])
    expect(again.outbox.edits).toHaveLength(2)
    await again.close()
  })

  it('CS3 leaves alone what is of another making of the document', async () => {
    await storeBefore()
    const { kept, adopted, open } = await lateCopy()
    kept.keepGeneration('g2')
    open()
    await vi.waitFor(() => expect(kept.storage).toBe('memory'))
    expect(adopted).not.toHaveBeenCalled()
    expect(noteIds(kept.doc)).toEqual([])
    expect(await kept.drop([])).toBe(true)
  })

  it('CS3 does not count as gone what could not be opened yet', async () => {
    const { kept } = await lateCopy()
    expect(await kept.drop([])).toBe(false)
  })

  it('CS3 CS7 sends what a late copy held unsent, on a socket that names its document', async () => {
    const device = new FakeDevice()
    const first = device.open()
    await until(first.saveState, ({ kind }) => kind === 'saved')
    device.server.acks = false
    addNote(first.board, 'unsent')
    await first.close()
    device.server.replaceRoom(BOARD)
    device.server.acks = true
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const again = device.open({ indexedDB: behind(gate, device.indexedDB) })
    await vi.waitFor(() => {
      vi.advanceTimersByTime(5_000)
      expect(again.storage.getState()).toBe('late')
    })
    vi.useRealTimers()
    await until(again.saveState, ({ kind }) => kind === 'saved')
    expect(noteIds(again.board)).toEqual([])
    open()
    await until(again.storage, (storage) => storage === 'kept')
    await until(again.saveState, ({ kind }) => kind === 'saved')
    expect(noteIds(device.server.room(BOARD))).toEqual(['unsent'])
    await device.leave()
  })
})
