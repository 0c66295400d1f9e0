import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Tally } from '../../shared/facilitation/tally'
import { usesDesks } from '../../shared/facilitation/usesDesks'
import { metaOf, readStageMeta } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { canRead } from '../../shared/protocol/rooms'
import { apartFrom } from './apartFrom'
import type { Carried } from './carried'
import type { SettledOptions } from './connectionOptions'
import { countChanges } from './countChanges'
import { DeskSlot } from './deskSlot'
import { type FirstSight, NOTHING_AHEAD, untilSeen } from './firstSight'
import { hearTally } from './hearTally'
import { isLock, KeptAside } from './keptAside'
import type { SalvagedWork } from './localCopy'
import { listenToNetwork } from './networkHints'
import { describeSaveState, sameSaveState } from './saveState'
import { askerOf, openRoom, RESTARTS, type RoomKind, type SyncedRoom, silentAwareness } from './syncedRoom'
import type { BoardConnection, Identity, SalvageOffer, SaveState, Storage } from './types'

/** See BoardConnection. */
export class OpenBoard implements BoardConnection {
  readonly board = new Y.Doc()
  readonly stage = new Y.Doc()
  readonly plan: Y.Doc | null
  readonly desk: StoreApi<Y.Doc | null>
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
  private readonly heard: ReturnType<typeof hearTally>
  private readonly own: DeskSlot
  private readonly aside: KeptAside
  private readonly listeners = new Set<(next: BoardConnection) => void>()
  private readonly unlisten: () => void
  private setReady: () => void = () => {}
  private next: BoardConnection | null = null
  private state: 'open' | 'replacing' | 'closed' = 'open'

  constructor(
    readonly identity: Identity,
    private readonly options: SettledOptions,
    private readonly carried: Carried,
    private readonly first: FirstSight = NOTHING_AHEAD,
  ) {
    this.ready = new Promise((resolve) => {
      this.setReady = resolve
    })
    this.board.once('beforeTransaction', () => performance.mark('grappe:content'))
    void this.ready.then(() => performance.mark('grappe:read'))
    this.awareness.setLocalState(null)
    this.heard = hearTally(this.stage, this.tally, () => this.stageRoom.connection.status.kind === 'online')
    this.boardRoom = this.openRoom('board', this.board, this.awareness)
    this.stageRoom = this.openRoom('stage', this.stage, this.heard.awareness)
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
    this.own = carried.desk ?? new DeskSlot(identity, options)
    this.own.owner = { onChange: this.describe, onSynced: this.followMeta }
    this.desk = this.own.doc
    this.tally.subscribe(this.openDesk)
    void this.own.openKept()
    metaOf(this.stage).observe(this.followMeta)
    this.stage.on('update', this.followStage)
    this.unlisten = this.listenToBrowser()
    for (const room of this.rooms) void this.start(room)
  }

  hasUnsent(): boolean {
    return (
      this.salvage.getState() !== null ||
      this.aside.parked > 0 ||
      (this.own.desk?.hasUnsent() ?? false) ||
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
    // Once it is replaced, the next one has the desk.
    const desk = before === 'closed' ? null : this.own.close()
    if (before !== 'open') return void (await desk)
    this.stop()
    const kept = this.rooms.map((room) => room.kept.close())
    this.destroyDocuments()
    await Promise.all([...kept, desk])
  }

  private get rooms(): readonly SyncedRoom[] {
    return [this.boardRoom, this.stageRoom, ...(this.planRoom === null ? [] : [this.planRoom])]
  }

  private get open(): readonly SyncedRoom[] {
    const desk = this.own.desk?.room ?? null
    return desk === null ? this.rooms : [...this.rooms, desk]
  }

  private openRoom(kind: RoomKind, doc: Y.Doc, awareness: Awareness): SyncedRoom {
    const { identity, options } = this
    return openRoom({
      ...{ kind, doc, awareness, identity, options, inMemory: this.carried.inMemory },
      onChange: () => this.describe(),
      onAdopted: () => void this.showFirst(),
      onSynced: () => this.followSync(kind),
    })
  }

  /** What there is goes before what is new: a slow device would show both later. */
  private async start(room: SyncedRoom): Promise<void> {
    await room.kept.loaded
    if (room === this.boardRoom) await this.showFirst()
    const isShown = room.kept.doc.store.clients.size > 0
    if (isShown && this.first.seen !== null) await untilSeen(this.first.seen)
    if (this.state === 'open') room.connection.connect()
  }

  /** What is kept here, or else came early: the socket then brings what that lacks. */
  private async showFirst(): Promise<void> {
    const asked = this.board.store.clients.size > 0 ? null : this.first.early()
    const early = asked && (await asked)
    if (this.state !== 'open') return
    if ((early !== null && this.boardRoom.kept.begin(early)) || this.board.store.clients.size > 0) this.setReady()
  }

  private followSync(kind: RoomKind): void {
    if (this.state !== 'open') return
    this.followMeta()
    if (this.state !== 'open') return
    if (kind === 'board') this.setReady()
    this.offerSalvage()
  }

  /** Once all documents are the server's, the stage's generation is theirs; another one means that they were replaced. */
  private readonly followMeta = (): void => {
    this.describe()
    if (this.rooms.some((room) => !room.isSynced)) return
    const { generation } = readStageMeta(this.stage)
    if (generation === '') return
    if (this.rooms.some(({ kept }) => kept.generation !== '' && kept.generation !== generation)) {
      void this.replace(this.rooms, this.carried.restarts + 1)
      return
    }
    for (const { kept } of this.rooms) if (kept.generation === '') kept.keepGeneration(generation)
    this.own.desk?.followGeneration(generation)
  }

  private readonly followStage = (): void => {
    this.openDesk()
    this.own.desk?.putBack()
    this.offerSalvage()
  }

  /** The server, too, may say that there are desks: of a phase that is gone since. */
  private readonly openDesk = (): void => {
    if (this.state === 'open' && (this.tally.getState() !== null || usesDesks(this.stage))) this.own.open()
  }

  /** Only with a stage of now is it known whether the board takes anything. */
  private readonly offerSalvage = (): void => {
    if (this.state === 'open' && this.canWrite && this.boardRoom.isSynced && this.stageRoom.isSynced) this.aside.check()
  }

  /** Writes down what the rooms say of themselves, or begins anew where one of them cannot go on. */
  private readonly describe = (): void => {
    if (this.state !== 'open' || this.beginAnew()) return
    this.own.desk?.check()
    const reports = this.rooms.map(({ kept, connection }) => ({
      status: connection.status,
      refusal: connection.refusal,
      unsent: countChanges(kept.outbox.edits),
    }))
    const desk = this.own.desk?.report()
    const serverCannotSave = readStageMeta(this.stage).unsaved
    const next = describeSaveState(desk === undefined ? reports : [...reports, desk], {
      serverCannotSave,
      parked: this.aside.parked,
    })
    if (!sameSaveState(next, this.saveState.getState())) this.saveState.setState(next, true)
    const storages = new Set(this.open.map(({ kept }) => kept.storage))
    this.storage.setState((['memory', 'late', 'keeping'] as const).find((storage) => storages.has(storage)) ?? 'kept')
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
    if (this.rooms.every((room) => dropped.includes(room))) this.own.desk?.beginAnew()
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
    this.next = new OpenBoard(this.identity, this.options, { salvaged, restarts, inMemory, desk: this.own })
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
    if (this.state === 'open') for (const room of this.open) work(room)
  }

  private stop(): void {
    this.unlisten()
    this.heard.stop()
    metaOf(this.stage).unobserve(this.followMeta)
    this.stage.off('update', this.followStage)
    for (const { connection } of this.rooms) connection.destroy()
  }

  private destroyDocuments(): void {
    this.board.destroy()
    this.stage.destroy()
    this.plan?.destroy()
  }
}
