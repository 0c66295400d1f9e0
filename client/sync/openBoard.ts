import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { usesDesks } from '../../shared/facilitation/desk'
import { readTally, type Tally } from '../../shared/facilitation/tally'
import { metaOf, readStageMeta } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { type Asker, canRead, canWrite, formatRoomName } from '../../shared/protocol/rooms'
import { formatHello } from '../../shared/protocol/subprotocols'
import { SCHEMA } from '../../shared/schema/version'
import { apartFrom } from './apartFrom'
import type { SettledOptions } from './connectionOptions'
import { countChanges } from './countChanges'
import { openIndexedDbCopy } from './indexedDbCopy'
import { isLock, KeptAside } from './keptAside'
import { KeptDocument } from './keptDocument'
import { localCopyName, type SalvagedWork } from './localCopy'
import { listenToNetwork } from './networkHints'
import { RoomConnection } from './roomConnection'
import { describeSaveState, sameSaveState } from './saveState'
import type { BoardConnection, Identity, SalvageOffer, SaveState, Storage } from './types'

/** What a connection hands to the one that replaces it. */
export type Carried = {
  /** Work to offer again; null: what the local copy holds. */
  readonly salvaged: readonly SalvagedWork[] | null
  /** Replacements in a row that did not help. */
  readonly restarts: number
  /** The old document could not be removed from this browser: what is stored must not be read again. */
  readonly inMemory: boolean
}

type RoomKind = 'board' | 'stage' | 'plan' | 'desk'

type SyncedRoom = {
  readonly kind: RoomKind
  readonly canWrite: boolean
  readonly kept: KeptDocument
  readonly connection: RoomConnection
}

/** After so many replacements in a row the state says so instead. */
const RESTARTS = 3

/** See BoardConnection. */
export class OpenBoard implements BoardConnection {
  readonly board = new Y.Doc()
  readonly stage = new Y.Doc()
  readonly plan: Y.Doc | null
  readonly desk = createStore<Y.Doc | null>(() => null)
  readonly tally = createStore<Tally | null>(() => null)
  readonly awareness = new Awareness(apartFrom(this.board))
  readonly saveState = createStore<SaveState>(() => ({ kind: 'connecting', unsent: 0 }))
  readonly storage = createStore<Storage>(() => 'kept')
  readonly salvage = createStore<SalvageOffer | null>(() => null)
  readonly ready: Promise<void>
  readonly canWrite: boolean

  private readonly boardRoom: SyncedRoom
  private readonly stageRoom: SyncedRoom
  private readonly planRoom: SyncedRoom | null
  private deskRoom: SyncedRoom | null = null
  private readonly aside: KeptAside
  private readonly listeners = new Set<(next: BoardConnection) => void>()
  private readonly unlisten: () => void
  private setReady: () => void = () => {}
  private readonly synced = new Set<RoomKind>()
  private next: BoardConnection | null = null
  private state: 'open' | 'replacing' | 'closed' = 'open'

  constructor(
    readonly identity: Identity,
    private readonly options: SettledOptions,
    private readonly carried: Carried,
  ) {
    this.ready = new Promise((resolve) => {
      this.setReady = resolve
    })
    this.awareness.setLocalState(null)
    this.boardRoom = this.openRoom('board', this.board, this.awareness)
    this.stageRoom = this.openRoom('stage', this.stage, this.hearTally())
    const seesPlan = canRead({ kind: 'plan', board: identity.board }, askerOf(identity))
    this.plan = seesPlan ? new Y.Doc() : null
    this.planRoom = this.plan === null ? null : this.openRoom('plan', this.plan, silentAwareness(this.plan))
    this.canWrite = this.boardRoom.canWrite
    this.aside = new KeptAside({
      kept: this.boardRoom.kept,
      stage: this.stage,
      carried: carried.salvaged,
      offer: this.salvage,
      obeysLocks: identity.role === 'participant',
      isOpen: () => this.state === 'open',
      onChange: this.describe,
    })
    metaOf(this.stage).observe(this.followMeta)
    this.stage.on('update', this.followStage)
    this.unlisten = this.listenToBrowser()
    for (const room of this.rooms) void this.start(room)
  }

  hasUnsent(): boolean {
    return (
      this.salvage.getState() !== null ||
      this.aside.parked > 0 ||
      this.rooms.some((room) => room.kept.outbox.edits.length > 0)
    )
  }

  onReplaced(listener: (next: BoardConnection) => void): () => void {
    this.listeners.add(listener)
    if (this.next !== null) listener(this.next)
    return () => this.listeners.delete(listener)
  }

  startFresh(): void {
    void this.replace(this.rooms, 0)
  }

  async close(): Promise<void> {
    const before = this.state
    this.state = 'closed'
    if (before !== 'open') return
    this.stop()
    const kept = this.rooms.map((room) => room.kept.close())
    this.destroyDocuments()
    await Promise.all(kept)
  }

  private get rooms(): readonly SyncedRoom[] {
    const others = [this.planRoom, this.deskRoom].filter((room) => room !== null)
    return [this.boardRoom, this.stageRoom, ...others]
  }

  private openRoom(kind: RoomKind, doc: Y.Doc, awareness: Awareness): SyncedRoom {
    const { board, role, person, key } = this.identity
    const { options } = this
    const address = kind === 'desk' ? { kind, board, person: person?.id ?? '' } : { kind, board }
    const name = formatRoomName(address)
    const mayWrite = canWrite(address, askerOf(this.identity))
    const { indexedDB } = options
    const copyName = localCopyName(name, person?.id ?? role)
    const onChange = () => this.describe()
    const kept: KeptDocument = new KeptDocument({
      doc,
      open: indexedDB === null || this.carried.inMemory ? null : () => openIndexedDbCopy(indexedDB, copyName),
      tracksEdits: mayWrite,
      onChange,
      onEdit: (edit) => connection.send(edit),
    })
    const connection: RoomConnection = new RoomConnection({
      url: options.url,
      room: name,
      kept,
      awareness,
      hello: () => formatHello({ key, ack: true, schema: SCHEMA, generation: kept.generation || null }),
      WebSocket: options.WebSocket,
      random: options.random,
      onChange,
      onSynced: () => this.followSync(kind),
    })
    return { kind, canWrite: mayWrite, kept, connection }
  }

  private hearTally(): Awareness {
    const heard = silentAwareness(this.stage)
    heard.on('change', () => this.tally.setState(readTally(heard.getStates().values()), true))
    return heard
  }

  /** Most boards never need a desk: it is opened once this one does. */
  private openDesk(): void {
    if (this.state !== 'open' || this.deskRoom !== null || this.identity.person === null) return
    if (!usesDesks(this.stage)) return
    const desk = new Y.Doc()
    this.deskRoom = this.openRoom('desk', desk, silentAwareness(desk))
    void this.deskRoom.kept.loaded.then(() => {
      if (this.state === 'open') this.desk.setState(desk, true)
    })
    void this.start(this.deskRoom)
  }

  private async start(room: SyncedRoom): Promise<void> {
    await room.kept.loaded
    if (this.state !== 'open') return
    if (room.kind === 'board' && this.board.store.clients.size > 0) this.setReady()
    room.connection.connect()
  }

  private followSync(kind: RoomKind): void {
    if (this.state !== 'open') return
    this.synced.add(kind)
    this.followMeta()
    if (this.state !== 'open') return
    if (kind === 'board') this.setReady()
    this.offerSalvage()
  }

  /** Once all documents are the server's, the stage's generation is theirs; another one means that they were replaced. */
  private readonly followMeta = (): void => {
    this.describe()
    if (this.rooms.some(({ kind }) => !this.synced.has(kind))) return
    const { generation } = readStageMeta(this.stage)
    if (generation === '') return
    if (this.rooms.some(({ kept }) => kept.generation !== '' && kept.generation !== generation)) {
      void this.replace(this.rooms, this.carried.restarts + 1)
      return
    }
    for (const { kept } of this.rooms) if (kept.generation === '') kept.keepGeneration(generation)
  }

  private readonly followStage = (): void => {
    this.openDesk()
    this.offerSalvage()
  }

  /** Only with a stage of now is it known whether the board takes anything. */
  private readonly offerSalvage = (): void => {
    if (this.state === 'open' && this.canWrite && this.synced.has('board') && this.synced.has('stage'))
      this.aside.check()
  }

  /** Writes down what the rooms say of themselves, or begins anew where one of them cannot go on. */
  private readonly describe = (): void => {
    if (this.state !== 'open' || this.beginAnew()) return
    const reports = this.rooms.map(({ kept, connection }) => ({
      status: connection.status,
      refusal: connection.refusal,
      unsent: countChanges(kept.outbox.edits),
    }))
    const serverCannotSave = readStageMeta(this.stage).unsaved
    const next = describeSaveState(reports, { serverCannotSave, parked: this.aside.parked })
    if (!sameSaveState(next, this.saveState.getState())) this.saveState.setState(next, true)
    this.storage.setState(this.rooms.some(({ kept }) => kept.storage === 'memory') ? 'memory' : 'kept')
  }

  private beginAnew(): boolean {
    if (this.isLockedOut()) {
      void this.replace([this.boardRoom], this.carried.restarts)
      return true
    }
    const stuck = this.rooms.find(({ connection, canWrite: mayWrite }) => {
      const { status, refusal } = connection
      return (status.kind === 'closed' && status.code === CLOSE.openFresh) || (!mayWrite && refusal !== null)
    })
    if (stuck === undefined) return false
    const restarts = stuck.connection.wasAccepted ? 0 : this.carried.restarts
    if (restarts >= RESTARTS) return false
    const isWhole = stuck.kind === 'board' && stuck.connection.status.kind === 'closed'
    void this.replace(isWhole ? this.rooms : [stuck], restarts + 1)
    return true
  }

  private isLockedOut(): boolean {
    return this.canWrite && isLock(this.boardRoom.connection.refusal)
  }

  private async replace(dropped: readonly SyncedRoom[], restarts: number): Promise<void> {
    if (this.state !== 'open') return
    this.state = 'replacing'
    const { kept } = this.boardRoom
    const edits = kept.outbox.edits.map((edit) => edit.update)
    const isBoardDropped = dropped.includes(this.boardRoom)
    const lost = isBoardDropped && edits.length > 0 ? [this.lostWork(edits)] : []
    const salvaged = [...this.aside.work, ...lost]
    this.stop()
    const results = await Promise.all(
      this.rooms.map(async (room) => {
        if (dropped.includes(room)) return room.kept.drop(room === this.boardRoom ? salvaged : [])
        await room.kept.close()
        return true
      }),
    )
    if (this.isClosed()) return
    this.state = 'closed'
    const inMemory = this.carried.inMemory || results.includes(false)
    this.next = new OpenBoard(this.identity, this.options, { salvaged, restarts, inMemory })
    for (const listener of [...this.listeners]) listener(this.next)
    this.destroyDocuments()
  }

  private lostWork(edits: readonly Uint8Array[]): SalvagedWork {
    return { state: Y.encodeStateAsUpdate(this.board), edits, ...(this.isLockedOut() && { isParked: true }) }
  }

  /** A method, since the state may have changed while something was awaited. */
  private isClosed(): boolean {
    return this.state === 'closed'
  }

  private listenToBrowser(): () => void {
    return listenToNetwork(this.options.events, {
      onOnline: () => this.forEachRoom(({ kept, connection }) => void kept.loaded.then(() => connection.connect())),
      onOffline: () => this.forEachRoom(({ connection }) => connection.cut()),
      onLeave: () => this.forEachRoom(({ kept }) => void kept.flush()),
    })
  }

  private forEachRoom(work: (room: SyncedRoom) => void): void {
    if (this.state === 'open') for (const room of this.rooms) work(room)
  }

  private stop(): void {
    this.unlisten()
    metaOf(this.stage).unobserve(this.followMeta)
    this.stage.off('update', this.followStage)
    for (const { connection } of this.rooms) connection.destroy()
  }

  private destroyDocuments(): void {
    this.board.destroy()
    this.stage.destroy()
    this.plan?.destroy()
    this.deskRoom?.kept.doc.destroy()
  }
}

function askerOf({ role, person }: Identity): Asker {
  return { role, person: person?.id ?? null }
}

/** Who is here is told in the board's room alone. */
function silentAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}
