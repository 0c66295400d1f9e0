import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { countChanges } from './countChanges'
import type { DeskSlot } from './deskSlot'
import type { KeptDocument } from './keptDocument'
import type { SalvagedWork } from './localCopy'
import type { RoomReport } from './saveState'
import { openRoom, RESTARTS, type SyncedRoom, silentAwareness } from './syncedRoom'

/**
 * A person's desk. It goes on while connections of its board replace one another. Where its own document has to begin
 * anew, what was unsent is put back on it by itself: it is offered to nobody, since it is nobody else's to see.
 */
export class Desk {
  /** Null for the moment in which it is read or begins anew. */
  room: SyncedRoom | null = null

  /** What is to be put back; null: what the local copy holds. */
  private aside: readonly SalvagedWork[] | null = null
  private restarts = 0
  private inMemory = false
  private isClosed = false
  /** What is opened or renewed. */
  private working: Promise<void>

  constructor(private readonly slot: DeskSlot) {
    this.working = this.begin()
  }

  hasUnsent(): boolean {
    return this.work.length > 0 || (this.room !== null && this.room.kept.outbox.edits.length > 0)
  }

  /** One that is only being opened is nothing that its person waits for. */
  report(): RoomReport {
    const edits = this.work.flatMap((part) => part.edits)
    const aside = countChanges(edits.map((update, at) => ({ id: String(at), update })))
    const { status, refusal } = this.room?.connection ?? { status: { kind: 'online' }, refusal: null }
    const unsent = aside + countChanges(this.room?.kept.outbox.edits ?? [])
    return { status: status.kind === 'connecting' ? { kind: 'online' } : status, refusal, unsent }
  }

  /** Begins anew where the server wants it so. Call it whenever the desk's connection changed. */
  check(): void {
    const connection = this.room?.connection
    if (connection?.status.kind !== 'closed' || connection.status.code !== CLOSE.openFresh) return
    const restarts = connection.wasAccepted ? 0 : this.restarts
    if (restarts >= RESTARTS) return
    this.restarts = restarts + 1
    this.beginAnew()
  }

  /** The generation that the server's stage names. */
  followGeneration(generation: string): void {
    if (this.room === null || !this.room.isSynced) return
    const { kept } = this.room
    if (kept.generation === '') kept.keepGeneration(generation)
    else if (kept.generation !== generation) this.beginAnew()
  }

  /** Gives up the document and its copy for the server's. */
  beginAnew(): void {
    const { room } = this
    if (room === null || this.isClosed) return
    this.room = null
    room.connection.destroy()
    this.working = this.renew(room.kept, this.aside)
    this.slot.owner.onChange()
  }

  /** Puts back what is to be put back, once the document is the server's. Where its code does not come, the next call asks again. */
  putBack(): void {
    const { room } = this
    if (room === null || !this.isDue(room)) return
    // Few ever need it.
    import('./deskSalvage').then(
      ({ putBackOnDesk }) => {
        if (this.room !== room || !this.isDue(room)) return
        const { work } = this
        this.aside = []
        putBackOnDesk(room.kept.doc, work)
        room.kept.forgetSalvaged()
        this.slot.owner.onChange()
      },
      () => {},
    )
  }

  async close(): Promise<void> {
    this.isClosed = true
    const { room } = this
    this.room = null
    room?.connection.destroy()
    const kept = room?.kept.close()
    room?.kept.doc.destroy()
    await Promise.all([kept, this.working])
  }

  private async renew(kept: KeptDocument, aside: readonly SalvagedWork[] | null): Promise<void> {
    const { doc } = kept
    // The document is shown until the next one is there: what is written on it so long is not lost either.
    const late: Uint8Array[] = []
    const keepAside = () => {
      const edits = [...kept.outbox.edits.map((edit) => edit.update), ...late]
      const unsent = edits.length === 0 ? [] : [{ state: Y.encodeStateAsUpdate(doc), edits }]
      this.aside = [...(aside ?? kept.salvaged), ...unsent]
      return this.aside
    }
    doc.on('update', (update: Uint8Array) => {
      late.push(update)
      keepAside()
      this.slot.owner.onChange()
    })
    const dropped = await kept.drop(keepAside())
    this.inMemory ||= !dropped
    await this.begin((fresh) => {
      const work = keepAside()
      if (late.length > 0) fresh.keepSalvaged(work)
    })
    doc.destroy()
  }

  private get work(): readonly SalvagedWork[] {
    return this.aside ?? this.room?.kept.salvaged ?? []
  }

  private isDue(room: SyncedRoom): boolean {
    return !this.isClosed && room.isSynced && this.work.length > 0
  }

  private async begin(onLoaded: (kept: KeptDocument) => void = () => {}): Promise<void> {
    const doc = new Y.Doc()
    const { inMemory } = this
    const { identity, options } = this.slot
    const room = openRoom({
      ...{ kind: 'desk', doc, awareness: silentAwareness(doc), identity, options, inMemory },
      onChange: () => this.slot.owner.onChange(),
      onSynced: () => {
        this.putBack()
        this.slot.owner.onSynced()
      },
    })
    await room.kept.loaded
    onLoaded(room.kept)
    if (this.isClosed) {
      room.connection.destroy()
      await room.kept.close()
      return doc.destroy()
    }
    this.room = room
    this.slot.doc.setState(doc, true)
    this.slot.owner.onChange()
    room.connection.connect()
  }
}
