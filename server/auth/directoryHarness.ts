import type { BoardStore, Commit } from '../store/boardStore'
import { createMemoryStore } from '../store/memoryStore'
import { BoardDirectory } from './boardDirectory'
import type { Grant } from './grant'

export const NEW = { title: 'Quartier', locale: 'fr' } as const

/** Counts what is asked of the store, and can be told to refuse writing. */
function watched(store: BoardStore) {
  const seen = { commits: [] as Commit[], reads: [] as string[], isFull: false }
  const refuseIfFull = () => {
    if (seen.isFull) throw new Error('ENOSPC')
  }
  const overrides: Partial<BoardStore> = {
    commit: async (commit) => {
      refuseIfFull()
      seen.commits.push(commit)
      return store.commit(commit)
    },
    board: async (id) => {
      seen.reads.push(`board ${id}`)
      return store.board(id)
    },
    people: async (id) => {
      seen.reads.push(`people ${id}`)
      return store.people(id)
    },
    deleteBoard: async (id) => {
      refuseIfFull()
      return store.deleteBoard(id)
    },
  }
  const watchedStore = new Proxy(store, {
    get: (target, name: keyof BoardStore) => overrides[name] ?? target[name].bind(target),
  })
  return { seen, store: watchedStore }
}

/** A board of its own for each test of the directory. */
export async function newBoard(options: { cachedBoards?: number } = {}) {
  const { seen, store } = watched(createMemoryStore())
  const directory = new BoardDirectory(store, { now: () => 1_700_000_000_000, ...options })
  const { record, keys } = await directory.create(NEW)
  const withdrawn: string[] = []
  directory.onWithdrawn((board, keyHash) => withdrawn.push(`${board} ${keyHash}`))
  const grantOf = async (key: string): Promise<Grant> => {
    const grant = await directory.authenticate(record.id, key)
    if (grant === null) throw new Error('no such key')
    return grant
  }
  return { seen, store, directory, record, keys, withdrawn, grantOf, id: record.id }
}
