import { done, requestValue } from '../idb'

const STORE = 'images'

/** Pictures that this browser keeps, so that a board without a network shows those that were seen. Never rejects. */
export interface KeptImages {
  get(id: string): Promise<Blob | null>
  put(id: string, file: Blob): Promise<void>
  close(): void
}

/** What cannot be kept (no storage, forbidden, full) is fetched again. */
export function openKeptImages(factory: IDBFactory, name: string): KeptImages {
  const opening = open(factory, name).catch(() => null)
  let isClosed = false
  const attempt = async <T>(work: (db: IDBDatabase) => Promise<T>): Promise<T | null> => {
    const db = await opening
    if (db === null || isClosed) return null
    try {
      return await work(db)
    } catch {
      return null
    }
  }
  return {
    get: (id) => attempt((db) => read(db, id)),
    put: async (id, file) => {
      // Bytes and not the file itself: some browsers lose files that they keep.
      const bytes = await file.arrayBuffer().catch(() => null)
      if (bytes !== null) await attempt((db) => write(db, id, { type: file.type, bytes }))
    },
    close() {
      isClosed = true
      void opening.then((db) => db?.close())
    },
  }
}

/** Deletes what is kept under this name; a tab that holds it keeps nothing more. */
export async function deleteKeptImages(factory: IDBFactory, name: string): Promise<void> {
  const db = await open(factory, name)
  const transaction = db.transaction(STORE, 'readwrite')
  transaction.objectStore(STORE).clear()
  await done(transaction)
  db.close()
  const deletion = factory.deleteDatabase(name)
  await new Promise<void>((resolve) => {
    deletion.onsuccess = deletion.onerror = deletion.onblocked = () => resolve()
  })
}

type Kept = { readonly type: string; readonly bytes: ArrayBuffer }

async function open(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1)
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
  const db = await requestValue(request)
  db.onversionchange = () => db.close()
  return db
}

async function read(db: IDBDatabase, id: string): Promise<Blob | null> {
  const found = await requestValue<Kept | undefined>(db.transaction(STORE).objectStore(STORE).get(id))
  return found === undefined ? null : new Blob([found.bytes], { type: found.type })
}

async function write(db: IDBDatabase, id: string, kept: Kept): Promise<void> {
  const transaction = db.transaction(STORE, 'readwrite')
  transaction.objectStore(STORE).put(kept, id)
  await done(transaction)
}
