import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { CLOSE } from '../../shared/protocol/closeCodes'
import type { SettledOptions } from './connectionOptions'
import { countChanges } from './countChanges'
import type { KeptDocument } from './keptDocument'
import type { SalvagedWork } from './localCopy'
import type { RoomReport } from './saveState'
import { copyNameOf, openRoom, RESTARTS, type SyncedRoom, silentAwareness } from './syncedRoom'
import type { Identity } from './types'

type Owner = { readonly onChange: () => void; readonly onSynced: () => void }

/**
 * A person's desk. It goes on while connections of its board replace one another. Where its own document has to begin
 * anew, what was unsent is put back on it by itself: it is offered to nobody, since it is nobody else's to see.
 */
export class Desk {
  /** See BoardConnection. */
  readonly doc = createStore<Y.Doc | null>(() => null)
  /** Null before it is needed, and for the moment in which it is read or begins anew. */
  room: SyncedRoom | null = null

  private owner: Owner = { onChange() {}, onSynced() {} }
  private state: 'unused' | 'open' | 'closed' = 'unused'
  /** What is to be put back; null: what the local copy holds. */
  private aside: readonly SalvagedWork[] | null = null
  private restarts = 0
  private inMemory = false
  /** What is opened or renewed. */
  private working: Promise<void> | null = null

  constructor(
    private readonly identity: Identity,
    private readonly options: SettledOptions,
  ) {}

  /** The connection that says from now on how the desk is. */
  handTo(owner: Owner): void {
    this.owner = owner
  }

  /** Most boards never need a desk: it is opened once this one does. */
  open(): void {
    if (this.state !== 'unused' || this.identity.person === null) return
    this.state = 'open'
    this.working = this.begin()
  }

  /** Work may lie in this browser, while the stage that says so is not there: a replaced one, or a phase that is gone. */
  async openKept(): Promise<void> {
    const { identity, options } = this
    const { person } = identity
    if (person === null || this.state !== 'unused') return
    const name = copyNameOf('desk', identity)
    // Nothing is found where nothing may be listed; the stage tells then.
    const kept = await options.indexedDB?.databases?.().catch(() => [])
    if (kept?.some((one) => one.name === name)) this.open()
  }

  hasUnsent(): boolean {
    return this.work.length > 0 || (this.room !== null && this.room.kept.outbox.edits.length > 0)
  }

  /** Null while there is none. One that is only being opened is nothing that its person waits for. */
  report(): RoomReport | null {
    if (this.state !== 'open') return null
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
    if (room === null || this.state !== 'open') return
    this.room = null
    room.connection.destroy()
    this.working = this.renew(room.kept, this.aside)
    this.owner.onChange()
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
        this.owner.onChange()
      },
      () => {},
    )
  }

  async close(): Promise<void> {
    this.state = 'closed'
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
      this.owner.onChange()
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
    return this.state === 'open' && room.isSynced && this.work.length > 0
  }

  private async begin(onLoaded: (kept: KeptDocument) => void = () => {}): Promise<void> {
    const doc = new Y.Doc()
    const { identity, options, inMemory } = this
    const room = openRoom({
      ...{ kind: 'desk', doc, awareness: silentAwareness(doc), identity, options, inMemory },
      onChange: () => this.owner.onChange(),
      onSynced: () => {
        this.putBack()
        this.owner.onSynced()
      },
    })
    await room.kept.loaded
    onLoaded(room.kept)
    if (this.state !== 'open') {
      room.connection.destroy()
      await room.kept.close()
      return doc.destroy()
    }
    this.room = room
    this.doc.setState(doc, true)
    this.owner.onChange()
    room.connection.connect()
  }
}
