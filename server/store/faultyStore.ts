import type { BoardStore } from './boardStore'

/** A store whose disk can be made to fail or to hang, for tests of what stands on it. */
export type FaultyStore = BoardStore & {
  /** From now on commits, folds, kept snapshots and deletions reject with `error` and never reach the store. */
  fail(error: Error): void
  recover(): void
  /** From now on they wait, in their order. */
  hold(): void
  release(): void
  /** Commits that were called, and those that were carried out; what an ack may stand on is the second. */
  readonly commitsStarted: number
  readonly commitsReturned: number
}

export function faultyStore(store: BoardStore): FaultyStore {
  let failure: Error | null = null
  let held: { gate: Promise<void>; open: () => void } | null = null
  const commits = { started: 0, returned: 0 }

  async function write<T>(fn: () => Promise<T>): Promise<T> {
    while (held !== null) await held.gate
    if (failure !== null) throw failure
    return fn()
  }

  return {
    async commit(commit) {
      commits.started++
      const seqs = await write(() => store.commit(commit))
      commits.returned++
      return seqs
    },
    fold: (room, seq, snapshot) => write(() => store.fold(room, seq, snapshot)),
    keepSnapshot: (room, about, bytes) => write(() => store.keepSnapshot(room, about, bytes)),
    deleteBoard: (id) => write(() => store.deleteBoard(id)),
    load: (room) => store.load(room),
    archive: (room) => store.archive(room),
    snapshots: (room) => store.snapshots(room),
    readSnapshot: (room, id) => store.readSnapshot(room, id),
    board: (id) => store.board(id),
    boards: () => store.boards(),
    people: (board) => store.people(board),
    images: (board) => store.images(board),
    readImage: (board, id) => store.readImage(board, id),
    backup: (folder) => store.backup(folder),
    close: () => store.close(),
    fail(error) {
      failure = error
    },
    recover() {
      failure = null
    },
    hold() {
      held ??= gate()
    },
    release() {
      held?.open()
      held = null
    },
    get commitsStarted() {
      return commits.started
    },
    get commitsReturned() {
      return commits.returned
    },
  }
}

function gate(): { gate: Promise<void>; open: () => void } {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return { gate, open }
}
