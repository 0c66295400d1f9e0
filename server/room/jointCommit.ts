import type { Logger } from 'pino'
import type * as Y from 'yjs'
import { NotSavedError } from '../auth/notSavedError'
import { type BoardStore, StoreDamagedError } from '../store/boardStore'
import type { Clock } from './clock'
import type { Outage } from './outage'
import type { RoomMetrics } from './roomMetrics'
import type { Write, WriteQueue } from './writeQueue'

/** An update for one of the rooms; at most one a room. */
export type JointWrite = { readonly room: string; readonly update: Uint8Array }

/** `answer` is what the caller gets once all is written; `person` is named in each record, or "". */
export type JointPlan<T> = { readonly writes: readonly JointWrite[]; readonly person: string; readonly answer: T }

/** Looks at the live documents, by the names of their rooms, and changes none of them. */
export type PlanJoint<T> = (docs: ReadonlyMap<string, Y.Doc>) => JointPlan<T>

export type JointOptions = {
  /** Rooms that the plan does without where they are damaged on the disk; by default none. */
  mayLack?(name: string): boolean
}

/** What a room does in a commit over several. */
export type JointRoom = {
  readonly queue: WriteQueue
  /** It was closed and takes nothing more. */
  readonly isOver: boolean
  /** Puts what is on disk into the live document, and sends it on. */
  apply(write: Write): Promise<void>
  /** Writes on with what came meanwhile. */
  goOn(): Promise<void>
}

/** `joint` says how it stands at the moment at which it is asked. */
type OpenedRoom = { readonly name: string; readonly doc: Y.Doc; readonly joint: JointRoom }

export type JointDeps = {
  store: BoardStore
  outage: Outage
  clock: Clock
  metrics: RoomMetrics
  log: Logger
  use<T>(name: string, fn: (room: OpenedRoom) => T | Promise<T>): Promise<T>
  /** Throws where the room is not to be written to any more. */
  admit(name: string): void
  mayLack(name: string): boolean
}

/** See `Rooms.together`. Rooms are held in the order of their names, so that no two wait for each other. */
export function commitTogether<T>(names: readonly string[], plan: PlanJoint<T>, deps: JointDeps): Promise<T> {
  const ordered = [...new Set(names)].sort()
  return openAll(ordered, deps, async (rooms) => {
    const held: (() => void)[] = []
    try {
      for (const room of rooms) {
        const letGo = await room.joint.queue.hold()
        held.push(() => {
          letGo()
          if (!room.joint.isOver) void room.joint.goOn()
        })
      }
      return await commitHeld(rooms, plan, deps)
    } finally {
      for (const letGo of held) letGo()
    }
  })
}

async function commitHeld<T>(rooms: readonly OpenedRoom[], plan: PlanJoint<T>, deps: JointDeps): Promise<T> {
  for (const { name, joint } of rooms) {
    deps.admit(name)
    if (joint.isOver) throw new NotSavedError('a room was closed')
    if (deps.outage.isActive || joint.queue.hasUnsaved) throw new NotSavedError('the store cannot write')
  }
  const { writes, person, answer } = plan(new Map(rooms.map(({ name, doc }) => [name, doc])))
  if (writes.length === 0) return answer
  const time = deps.clock.now()
  const byName = new Map(rooms.map((room) => [room.name, room.joint]))
  const parts = writes.map(({ room, update }) => {
    const joint = byName.get(room)
    if (joint === undefined) throw new Error('a plan writes to a room that it does not hold')
    const write: Write = { update, person, time, member: null, number: 0 }
    return { room, joint, write }
  })
  const seqs = await commit(
    writes.map(({ room, update }) => ({ room, update, time, person })),
    deps,
  )
  for (const [at, { joint, write }] of parts.entries()) joint.queue.wrote([write], seqs[at] ?? joint.queue.seq)
  for (const { room, joint, write } of parts) {
    await joint.apply(write).catch((error: unknown) => {
      deps.log.error({ room, err: error }, 'an update is on disk but could not be sent on')
    })
  }
  return answer
}

async function commit(
  appends: NonNullable<Parameters<BoardStore['commit']>[0]['appends']>,
  { store, outage, metrics, log }: JointDeps,
): Promise<number[]> {
  const stop = metrics.commitSeconds.startTimer()
  try {
    const seqs = await store.commit({ appends })
    stop()
    return seqs
  } catch (error) {
    if (!outage.isActive) log.error({ rooms: appends.length, err: error }, 'the store cannot write')
    throw new NotSavedError(error)
  }
}

/** Opens all at once and keeps them for as long as `fn` runs. */
async function openAll<T>(
  names: readonly string[],
  { use, mayLack }: JointDeps,
  fn: (rooms: OpenedRoom[]) => Promise<T>,
): Promise<T> {
  let done = () => {}
  const isDone = new Promise<void>((resolve) => {
    done = resolve
  })
  const opened = names.map(
    (name) =>
      new Promise<OpenedRoom | null>((resolve, reject) => {
        use(name, (room) => {
          resolve(room)
          return isDone
        }).catch((error: unknown) => {
          if (error instanceof StoreDamagedError && mayLack(name)) resolve(null)
          else reject(error)
        })
      }),
  )
  try {
    return await fn((await Promise.all(opened)).filter((room) => room !== null))
  } finally {
    done()
  }
}
