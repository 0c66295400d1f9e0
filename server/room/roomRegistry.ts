import type * as Y from 'yjs'
import { lockOf } from '../../shared/facilitation/rights'
import { CLOSE, type CloseCode } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName, parseRoomName, type RoomAddress } from '../../shared/protocol/rooms'
import type { Migration } from '../../shared/schema/migrations/migration'
import { AccessError } from '../auth/accessError'
import type { Grant } from '../auth/grant'
import { NotSavedError } from '../auth/notSavedError'
import { StoreDamagedError } from '../store/boardStore'
import { BoardMigrations } from './boardMigrations'
import type { BoardSnapshots } from './boardSnapshots'
import { Connection } from './connection'
import { commitTogether, type JointOptions, type PlanJoint } from './jointCommit'
import { type KeptPhase, lastPhaseKept, type PhaseKeeper } from './phaseKeeper'
import { Room, type RoomDeps } from './room'
import { countDesk, deskOf, ledBy, lockIn, rest, type Slot, stageOf } from './slot'
import { keepStageTrue, type StageFacts } from './stageKeeper'
import type { Rooms, SocketLike } from './types'

const UNLOAD_AFTER_MS = 30_000
const SILENCE_CHECK_MS = 1_000

export type RoomRegistryDeps = RoomDeps & {
  snapshots: BoardSnapshots
  authors?: StageFacts['authors']
  /** The ids of a board's people; by default nobody's desk is counted. */
  roll?: (board: string) => Promise<readonly string[]>
  /** For tests: other migrations than the product's. */
  ladder?: readonly Migration[]
  /** How long a room stays after its last holder left; 30 s by default. */
  unloadAfterMs?: number
}

/** Every room in memory: loads each once, keeps it while it is held, and lets it go only when all of it is saved. */
export class RoomRegistry implements Rooms {
  readonly #deps: RoomRegistryDeps
  readonly #slots = new Map<string, Slot>()
  readonly #connections = new Map<string, Set<Connection>>()
  readonly #migrations: BoardMigrations
  readonly #unloadAfter: number
  readonly #held = new Map<Connection, Slot>()
  readonly #dropped = new Set<string>()
  #cancelSilence: (() => void) | null = null
  #isClosing = false

  constructor(deps: RoomRegistryDeps) {
    this.#deps = deps
    this.#migrations = new BoardMigrations(deps)
    this.#unloadAfter = deps.unloadAfterMs ?? UNLOAD_AFTER_MS
    deps.outage.onChange((active) => {
      deps.metrics.outage.set(active ? 1 : 0)
      deps.log[active ? 'error' : 'info'](active ? 'outage: edits travel but are not saved' : 'the store writes again')
      for (const { room } of this.#slots.values()) if (room !== null) keepStageTrue(room, deps)
    })
    this.#watchSilence()
  }

  get canSave(): boolean {
    return !this.#deps.outage.isActive
  }

  /** Takes a socket whose grant was checked. It is answered once the room has loaded; a failure closes it. */
  connect(socket: SocketLike, grant: Grant, address: RoomAddress, options: { ack: boolean }): Connection {
    const connection = new Connection(socket, grant, address, { ...options, clock: this.#deps.clock })
    const ofBoard = this.#connections.get(address.board) ?? new Set()
    if (this.#dropped.has(address.board)) connection.close(CLOSE.unauthorized, 'There is no such board.')
    else if (this.#isClosing) connection.close(CLOSE.tryLater, 'The server is stopping.')
    else if (ofBoard.size >= LIMITS.socketsPerBoard) connection.close(CLOSE.tryLater, 'This board is full.')
    if (connection.isClosed) return connection
    this.#connections.set(address.board, ofBoard.add(connection))
    this.#deps.metrics.sockets.inc()
    void this.#enter(connection)
    return connection
  }

  async #enter(connection: Connection): Promise<void> {
    const slot = this.#acquire(formatRoomName(connection.address), connection.address)
    this.#held.set(connection, slot)
    try {
      connection.enter(await slot.loading)
    } catch (error) {
      if (error instanceof StoreDamagedError)
        connection.close(CLOSE.damaged, 'This board cannot be read from the disk.')
      else connection.close(CLOSE.tryLater, 'This board cannot be opened at the moment.')
    }
  }

  /** The socket is gone, however it went. */
  disconnect(connection: Connection): void {
    const ofBoard = this.#connections.get(connection.address.board)
    if (!ofBoard?.delete(connection)) return
    if (ofBoard.size === 0) this.#connections.delete(connection.address.board)
    this.#deps.metrics.sockets.dec()
    connection.left()
    const slot = this.#held.get(connection)
    this.#held.delete(connection)
    if (slot !== undefined) this.#release(formatRoomName(connection.address), slot)
  }

  async use<T>(name: string, fn: (room: Room) => T | Promise<T>): Promise<T> {
    const address = this.#admit(name)
    const slot = this.#acquire(name, address)
    try {
      return await fn(await slot.loading)
    } finally {
      this.#release(name, slot)
    }
  }

  #admit(name: string): RoomAddress {
    const address = parseRoomName(name)
    if (address === null || this.#dropped.has(address.board)) throw new AccessError('unauthorized')
    if (this.#isClosing) throw new NotSavedError('the server is stopping')
    return address
  }

  together<T>(names: readonly string[], plan: PlanJoint<T>, { mayLack = () => false }: JointOptions = {}): Promise<T> {
    const admit = (name: string) => void this.#admit(name)
    return commitTogether(names, plan, { ...this.#deps, admit, mayLack, use: (name, fn) => this.use(name, fn) })
  }

  #acquire(name: string, address: RoomAddress): Slot {
    const known = this.#slots.get(name)
    if (known !== undefined) {
      known.holders++
      known.cancelUnload?.()
      known.cancelUnload = null
      return known
    }
    const { board, kind } = address
    const stage = kind === 'board' || kind === 'desk' ? this.#acquire(stageOf(board), { kind: 'stage', board }) : null
    const loading = this.#load(name, address, stage)
    const slot: Slot = { loading, room: null, holders: 1, cancelUnload: null, stage, led: null }
    this.#slots.set(name, slot)
    slot.loading.then(
      (room) => {
        slot.room = room
        this.#deps.metrics.rooms.inc()
      },
      (error: unknown) => {
        if (this.#slots.get(name) === slot) this.#slots.delete(name)
        if (stage !== null) this.#release(stageOf(board), stage)
        this.#deps.log.error({ room: name, err: error }, 'a room could not be loaded')
      },
    )
    return slot
  }

  async #load(name: string, address: RoomAddress, stage: Slot | null): Promise<Room> {
    await this.#migrations.bring(address.board)
    const last = address.kind === 'stage' ? lastPhaseKept(address.board, this.#deps) : null
    const stored = await this.#deps.store.load(name)
    await stage?.loading
    const room = new Room(name, address, stored, this.#deps, () => lockIn(address, stage))
    if (address.kind === 'desk') countDesk(room, address.person, stage)
    const phase = await last
    const slot = this.#slots.get(name)
    if (last !== null && slot !== undefined) this.#followStage(slot, room, phase)
    return room
  }

  /** Before anybody is let in: what is said there holds from the first write on. */
  #followStage(slot: Slot, room: Room, last: KeptPhase): void {
    const { board } = room.address
    const led = ledBy(room, last, {
      ...this.#deps,
      onBoard: (fn) => this.#onBoard(board, fn),
      openDesk: (person) => this.#slots.get(deskOf(board, person))?.room?.doc ?? null,
    })
    slot.led = led
    const follow = () => {
      keepStageTrue(room, this.#deps)
      led.lock = lockOf(room.doc)
      this.#slots.get(board)?.room?.liftBans()
      this.#keepPhases(slot, room, led.phases)
      led.tally.follow()
    }
    room.onApplied = follow
    follow()
  }

  #keepPhases(slot: Slot, room: Room, phases: PhaseKeeper): void {
    const kept = phases.follow(room.doc)
    if (kept === null) return
    slot.holders++
    void kept.then(() => {
      this.#keepPhases(slot, room, phases)
      this.#release(room.name, slot)
    })
  }

  /** At once where it is loaded. */
  async #onBoard<T>(board: string, fn: (doc: Y.Doc) => T): Promise<T> {
    const slot = this.#acquire(board, { kind: 'board', board })
    try {
      return fn((slot.room ?? (await slot.loading)).doc)
    } finally {
      this.#release(board, slot)
    }
  }

  #release(name: string, slot: Slot, after = this.#unloadAfter): void {
    slot.holders--
    if (slot.holders === 0 && this.#slots.get(name) === slot) this.#unloadLater(name, slot, after)
  }

  #unloadLater(name: string, slot: Slot, after = this.#unloadAfter): void {
    slot.cancelUnload = this.#deps.clock.after(after, () => void this.#unload(name, slot))
  }

  async #unload(name: string, slot: Slot): Promise<void> {
    const room = slot.room
    if (room === null || slot.holders > 0 || this.#slots.get(name) !== slot) return
    await room.flush()
    await room.fold()
    if (slot.holders > 0 || this.#slots.get(name) !== slot) return
    if (!room.isIdle) {
      this.#unloadLater(name, slot)
      return
    }
    rest(slot)
    this.#forget(name, room.address.board)
    this.#deps.metrics.rooms.dec()
    room.destroy()
    if (slot.stage !== null) this.#release(stageOf(room.address.board), slot.stage, 0)
  }

  /** With its last room a board leaves nothing in memory. */
  #forget(name: string, board: string): void {
    this.#slots.delete(name)
    for (const other of this.#slots.keys()) if (other === board || other.startsWith(`${board}.`)) return
    this.#migrations.forget(board)
  }

  onlinePeople(board: string): Set<string> {
    const people = new Set<string>()
    for (const { grant } of this.#connections.get(board) ?? []) if (grant.person !== null) people.add(grant.person)
    return people
  }

  closeByKey(board: string, keyHash: string, code: CloseCode): void {
    for (const connection of [...(this.#connections.get(board) ?? [])]) {
      if (connection.grant.keyHash === keyHash) connection.close(code, 'This link was withdrawn.')
    }
    this.#slots.get(stageOf(board))?.led?.tally.followPeople()
  }

  async dropBoard(board: string): Promise<void> {
    this.#dropped.add(board)
    for (const connection of [...(this.#connections.get(board) ?? [])]) {
      connection.close(CLOSE.withdrawn, 'This board was deleted.')
    }
    for (const [name, slot] of [...this.#slots]) {
      if (parseRoomName(name)?.board !== board) continue
      rest(slot)
      const room = await slot.loading.catch(() => null)
      // First: what the flush brings is not to be kept of a board that goes.
      await slot.led?.phases.stop()
      await room?.flush()
      this.#forget(name, board)
      if (room !== null) this.#deps.metrics.rooms.dec()
      room?.destroy()
    }
  }

  readmitBoard(board: string): void {
    this.#dropped.delete(board)
  }

  #watchSilence(): void {
    this.#cancelSilence = this.#deps.clock.after(SILENCE_CHECK_MS, () => {
      for (const { room } of this.#slots.values()) room?.audience.breakSilence()
      this.#watchSilence()
    })
  }

  /** Saves everything and closes every socket, which may come back to the next server. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#cancelSilence?.()
    const connections = [...this.#connections.values()].flatMap((ofBoard) => [...ofBoard])
    // Under load there would be no end to what is to be saved.
    for (const connection of connections) connection.stopListening()
    await this.#flushAll()
    await this.#deps.outage.stop()
    await this.#flushAll()
    await Promise.all([...this.#slots.values()].map((slot) => slot.led?.phases.stop()))
    for (const connection of connections) connection.close(CLOSE.tryLater, 'The server is stopping.')
    for (const slot of this.#slots.values()) {
      rest(slot)
      slot.room?.destroy()
    }
    this.#slots.clear()
  }

  async #flushAll(): Promise<void> {
    await Promise.all([...this.#slots.values()].map(async (slot) => (await slot.loading.catch(() => null))?.flush()))
  }
}
