import * as Y from 'yjs'
import { createId } from '../../shared/model/ids'
import { done, requestValue } from './idb'
import {
  type CopyChanges,
  type CopyContent,
  type LocalCopy,
  type SalvagedWork,
  StaleCopyError,
  type UnsentEdit,
} from './localCopy'

const STORES = ['updates', 'outbox', 'facts'] as const
/** Stored updates are merged into one at load above this number. */
const MERGE_ABOVE = 100

type Stores = Record<(typeof STORES)[number], IDBObjectStore>

/** Rejects where the browser keeps nothing: no IndexedDB, forbidden, or no room to create it. */
export async function openIndexedDbCopy(factory: IDBFactory, name: string): Promise<LocalCopy> {
  const request = factory.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('updates', { autoIncrement: true })
    request.result.createObjectStore('outbox')
    request.result.createObjectStore('facts')
  }
  const db = await requestValue(request)
  db.onversionchange = () => db.close()
  return new IndexedDbCopy(db)
}

/** Deletes what this browser keeps under these names; a tab that holds one is told that its copy is no longer its own. */
export async function deleteIndexedDbCopies(factory: IDBFactory, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const copy = await openIndexedDbCopy(factory, name)
    await copy.load()
    await copy.drop([])
    copy.close()
    const deletion = factory.deleteDatabase(name)
    await new Promise<void>((resolve) => {
      deletion.onsuccess = deletion.onerror = deletion.onblocked = () => resolve()
    })
  }
}

/**
 * One database a document: `updates` (the document), `outbox` (unsent edits by id), `facts` (generation, salvaged work,
 * and `making`, which names the document so that two tabs never mix an old one with a fresh one).
 */
class IndexedDbCopy implements LocalCopy {
  private making = ''

  constructor(private readonly db: IDBDatabase) {}

  async load(): Promise<CopyContent> {
    const transaction = this.db.transaction(STORES, 'readwrite')
    const finished = done(transaction)
    const { updates, outbox, facts } = storesOf(transaction)
    const [making, stored, ids, edits, generation, salvaged] = await Promise.all([
      requestValue<unknown>(facts.get('making')),
      requestValue<Uint8Array[]>(updates.getAll()),
      requestValue<IDBValidKey[]>(outbox.getAllKeys()),
      requestValue<Uint8Array[]>(outbox.getAll()),
      requestValue<unknown>(facts.get('generation')),
      requestValue<SalvagedWork[] | undefined>(facts.get('salvaged')),
    ])
    this.making = typeof making === 'string' ? making : createId()
    if (making !== this.making) facts.put(this.making, 'making')
    const state = stored.length === 0 ? null : Y.mergeUpdates(stored)
    if (state !== null && stored.length > MERGE_ABOVE) {
      updates.clear()
      updates.add(state)
    }
    await finished
    return {
      state,
      unsent: ids.flatMap((id, index) => ({ id: String(id), update: edits[index] ?? new Uint8Array() })),
      generation: typeof generation === 'string' ? generation : '',
      salvaged: salvaged ?? [],
    }
  }

  write({ updates, unsent, sent, salvaged }: CopyChanges): Promise<void> {
    return this.change((stores) => {
      if (updates.length > 0) stores.updates.add(Y.mergeUpdates([...updates]))
      for (const edit of unsent) stores.outbox.put(edit.update, edit.id)
      for (const id of sent) stores.outbox.delete(id)
      if (salvaged !== null) stores.facts.put(salvaged, 'salvaged')
    })
  }

  rewrite(state: Uint8Array, unsent: readonly UnsentEdit[]): Promise<void> {
    return this.change((stores) => {
      stores.updates.clear()
      stores.outbox.clear()
      stores.updates.add(state)
      for (const edit of unsent) stores.outbox.put(edit.update, edit.id)
    })
  }

  keepGeneration(generation: string): Promise<void> {
    return this.change(({ facts }) => void facts.put(generation, 'generation'))
  }

  async drop(salvaged: readonly SalvagedWork[]): Promise<void> {
    const next = createId()
    await this.change(({ updates, outbox, facts }) => {
      for (const store of [updates, outbox, facts]) store.clear()
      facts.put(next, 'making')
      facts.put(salvaged, 'salvaged')
    })
    this.making = next
  }

  close(): void {
    this.db.close()
  }

  /** One atomic change, refused where another tab has begun a fresh document since. */
  private async change(work: (stores: Stores) => void): Promise<void> {
    const transaction = this.db.transaction(STORES, 'readwrite')
    const finished = done(transaction)
    // The abort below makes it reject with nobody waiting.
    finished.catch(() => {})
    const stores = storesOf(transaction)
    if ((await requestValue<unknown>(stores.facts.get('making'))) !== this.making) {
      transaction.abort()
      throw new StaleCopyError('another tab began a fresh document')
    }
    work(stores)
    await finished
  }
}

function storesOf(transaction: IDBTransaction): Stores {
  return {
    updates: transaction.objectStore('updates'),
    outbox: transaction.objectStore('outbox'),
    facts: transaction.objectStore('facts'),
  }
}
