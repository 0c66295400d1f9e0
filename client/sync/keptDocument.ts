import * as Y from 'yjs'
import { createId } from '../../shared/model/ids'
import { type CopyContent, type LocalCopy, type SalvagedWork, StaleCopyError, type UnsentEdit } from './localCopy'
import { inTime, type OpenedCopy, openAndRead } from './openedCopy'
import { createOutbox, type Outbox } from './outbox'
import { takeUpdate } from './takeUpdate'
import type { EarlyDocument, Storage } from './types'

/** Others' edits are stored this late, together; one's own at once. Milliseconds. */
const REMOTE_WRITE_DELAY = 500
/** How long a copy that could not be written waits before it is written whole. Milliseconds. */
const HEAL_DELAY = 15_000
/** By then it counts as having none, until it opens after all. Milliseconds. */
const GIVEN_UP = 60_000

const TAKEN_BACK = 'taken back'

type Options = {
  readonly doc: Y.Doc
  /** Opens the copy in this browser; null where there is no storage to open. */
  readonly open: (() => Promise<LocalCopy>) | null
  /** False for a room that this role may not write: its edits are nobody's to send. */
  readonly tracksEdits: boolean
  /** The outbox or the storage changed. */
  readonly onChange: () => void
  /** A local edit, stored or being stored: to be sent now if there is a connection. */
  readonly onEdit: (edit: UnsentEdit) => void
  /** The copy opened late: what it holds, unsent edits too, is in the document now. */
  readonly onAdopted: () => void
}

/** A document that is kept in this browser, with the edits that the server has not answered for. */
export class KeptDocument {
  readonly doc: Y.Doc
  readonly outbox: Outbox = createOutbox()
  /** Resolves when what was stored is in the document; never rejects. */
  readonly loaded: Promise<void>
  /** The generation of the document that is held; "" until it is known. */
  generation = ''
  salvaged: readonly SalvagedWork[] = []

  /** The copy gives edits back in the order of their ids: those of one visit in the order in which they were made. */
  private readonly visit = createId()
  private made = 0
  /** How many of those are in the copy. */
  private stored = 0
  private isInMemory = false
  private isLate = false
  private copy: LocalCopy | null = null
  private opening = true
  private updates: Uint8Array[] = []
  private unsent: UnsentEdit[] = []
  private sent: string[] = []
  private salvagedDue: readonly SalvagedWork[] | null = null
  private isFlushDue = false
  private writing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | null = null
  private needsRewrite = false
  private closed = false

  constructor(private readonly options: Options) {
    this.doc = options.doc
    this.doc.on('update', this.follow)
    this.loaded = this.load()
  }

  get storage(): Storage {
    if (this.isInMemory) return 'memory'
    if (this.isLate) return 'late'
    return this.stored < this.made ? 'keeping' : 'kept'
  }

  /** The server is done with the first `count` messages of this socket. */
  acknowledge(count: number): void {
    const safe = this.outbox.acknowledge(count)
    if (safe.length === 0) return
    this.sent.push(...safe)
    this.flushSoon(0)
    this.options.onChange()
  }

  /** Takes the server's document into an empty one. False where it is of another generation, or nobody can read it. */
  begin({ update, generation }: EarlyDocument): boolean {
    if (this.generation !== '' && this.generation !== generation) return false
    try {
      Y.applyUpdate(this.doc, update)
    } catch {
      return false
    }
    if (this.generation !== generation) this.keepGeneration(generation)
    return true
  }

  keepGeneration(generation: string): void {
    this.generation = generation
    this.attempt((copy) => copy.keepGeneration(generation))
  }

  /** The work kept aside was answered for; stored together with the edits of the same moment. */
  forgetSalvaged(): void {
    this.keepSalvaged([])
  }

  keepSalvaged(work: readonly SalvagedWork[]): void {
    this.salvaged = work
    this.salvagedDue = work
    this.flushSoon(0)
  }

  /** Edits that an earlier making of this document had, as one edit of now. */
  takeBack(edits: readonly Uint8Array[]): void {
    this.doc.transact(() => {
      for (const edit of edits) Y.applyUpdate(this.doc, edit)
    }, TAKEN_BACK)
  }

  /** Empties the copy, and stops following the document. False where the old document is still stored. */
  async drop(salvaged: readonly SalvagedWork[]): Promise<boolean> {
    this.stop()
    await this.loaded
    await this.writing
    const copy = this.copy
    this.copy = null
    if (copy === null) return !this.isLate
    const dropped = await copy.drop(salvaged).then(
      () => true,
      () => false,
    )
    copy.close()
    return dropped
  }

  /** Stores what is waiting to be stored. Resolves when that is done or has failed. */
  flush(): Promise<void> {
    this.clearTimer()
    if (this.opening) return this.writing
    const { updates, unsent, sent, salvagedDue: salvaged } = this
    this.updates = []
    this.unsent = []
    this.sent = []
    if (this.needsRewrite) {
      this.needsRewrite = false
      const state = Y.encodeStateAsUpdate(this.doc)
      const edits = [...this.outbox.edits]
      this.attempt((copy) => copy.rewrite(state, edits))
    } else if (updates.length + unsent.length + sent.length > 0 || salvaged !== null) {
      this.salvagedDue = null
      this.attempt((copy) => copy.write({ updates, unsent, sent, salvaged }))
    }
    return this.writing
  }

  async close(): Promise<void> {
    this.stop()
    await this.loaded
    await this.flush()
    this.clearTimer()
    this.copy?.close()
  }

  private stop(): void {
    this.closed = true
    this.clearTimer()
    this.doc.off('update', this.follow)
  }

  private readonly follow = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    this.updates.push(update)
    const isOwn = transaction.local || origin === TAKEN_BACK
    if (!isOwn || !this.options.tracksEdits) {
      this.flushSoon(REMOTE_WRITE_DELAY)
      return
    }
    const edit = { id: `${this.visit}.${String(this.made++).padStart(7, '0')}`, update }
    this.outbox.add(edit)
    this.unsent.push(edit)
    this.flushSoon(0)
    this.options.onEdit(edit)
    this.options.onChange()
  }

  private async load(): Promise<void> {
    const opening = this.options.open === null ? null : openAndRead(this.options.open)
    const opened = await (opening === null ? null : inTime(opening))
    if (opened === 'late') void this.adoptLate(opening)
    else if (opened === null || !this.take(opened)) this.isInMemory = true
    this.opening = false
    this.options.onChange()
    void this.flush()
  }

  /** What it holds and what was done meanwhile become one document, and the copy is written whole. */
  private async adoptLate(opening: Promise<OpenedCopy | null> | null): Promise<void> {
    this.isLate = true
    const giveUp = setTimeout(() => this.tell(true, this.stored), GIVEN_UP)
    const opened = await opening
    clearTimeout(giveUp)
    const isOver = this.closed || opened === null || !this.isSame(opened.content)
    if (isOver) opened?.copy.close()
    const isTaken = !isOver && this.take(opened)
    this.isLate = false
    this.isInMemory = !isTaken
    this.needsRewrite = isTaken
    if (isTaken) {
      if (this.generation !== '') this.keepGeneration(this.generation)
      void this.flush()
      this.options.onAdopted()
    }
    this.options.onChange()
  }

  /** No other making of the document, as far as is known. */
  private isSame({ generation }: CopyContent): boolean {
    return this.generation === '' || generation === '' || generation === this.generation
  }

  /** False where what was stored cannot be read. */
  private take({ copy, content }: OpenedCopy): boolean {
    const updates = [...(content.state === null ? [] : [content.state]), ...content.unsent.map((edit) => edit.update)]
    try {
      if (updates.length > 0) this.applyUnfollowed(Y.mergeUpdates(updates))
    } catch {
      copy.close()
      return false
    }
    if (this.options.tracksEdits) this.outbox.restore(content.unsent)
    this.generation ||= content.generation
    this.salvaged = content.salvaged
    this.copy = copy
    return true
  }

  /** For whoever follows updates, Yjs writes out what it has just read: half as long again, and nobody wants it. */
  private applyUnfollowed(update: Uint8Array): void {
    const followOthers = ({ origin }: Y.Transaction) => {
      if (origin !== this && !this.closed) this.doc.on('update', this.follow)
    }
    this.doc.off('update', this.follow)
    this.doc.on('afterTransaction', followOthers)
    try {
      takeUpdate(this.doc, update, this)
    } finally {
      this.doc.off('afterTransaction', followOthers)
      if (!this.closed) this.doc.on('update', this.follow)
    }
  }

  /** Writes to the copy, in order. A failure shows in `storage`; the copy is then written whole, now and again. */
  private attempt(write: (copy: LocalCopy) => Promise<void>): void {
    const { made } = this
    this.writing = this.writing.then(async () => {
      const copy = this.copy
      if (copy === null) return
      try {
        await write(copy)
        if (!this.needsRewrite) this.tell(false, made)
      } catch (error) {
        this.tell(true, this.stored)
        if (error instanceof StaleCopyError) {
          this.copy = null
          copy.close()
          return
        }
        this.needsRewrite = true
        if (!this.closed) this.timer ??= setTimeout(() => this.flush(), HEAL_DELAY)
      }
    })
  }

  private tell(isInMemory: boolean, stored: number): void {
    const before = this.storage
    this.isInMemory = isInMemory
    this.stored = stored
    if (this.storage !== before) this.options.onChange()
  }

  private flushSoon(delay: number): void {
    if (this.needsRewrite) return
    if (delay > 0) this.timer ??= setTimeout(() => this.flush(), delay)
    else if (!this.isFlushDue) {
      this.isFlushDue = true
      queueMicrotask(() => {
        this.isFlushDue = false
        void this.flush()
      })
    }
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
