import * as Y from 'yjs'
import type { Clock } from './clock'
import { encodeSound, isWaiting } from './liveDocument'

/** By then who came first has the board, and their first edit need not wait for it to be built. */
const BUILD_AFTER_MS = 1_000

/** The state vector of who has nothing. */
const NOTHING = Uint8Array.of(0)

export type RoomDocumentParts = {
  /** All that `build` gives as one update, or null where there is none. */
  snapshot: Uint8Array | null
  build: () => Y.Doc
  /** Called where `encode` had to let go of something. */
  onLetGo: () => void
  clock: Clock
}

/**
 * A room's document. Where a snapshot is all there is, it is built only once somebody needs more than a copy: who joins
 * first gets the snapshot as it lies on the disk, which they would else wait for twice as long.
 */
export class RoomDocument {
  #live: Y.Doc | null = null
  #whole: Uint8Array | null
  #vector: Uint8Array | null = null
  readonly #build: () => Y.Doc
  readonly #onLetGo: () => void

  readonly #cancelBuild: () => void

  constructor({ snapshot, build, onLetGo, clock }: RoomDocumentParts) {
    this.#whole = snapshot
    this.#build = build
    this.#onLetGo = onLetGo
    if (snapshot === null) this.#live = build()
    this.#cancelBuild = this.#live === null ? clock.after(BUILD_AFTER_MS, () => this.#buildAhead()) : () => {}
  }

  get live(): Y.Doc {
    this.#live ??= this.#build()
    return this.#live
  }

  /** Where that fails, whoever needs the document is told. */
  #buildAhead(): void {
    try {
      this.#live ??= this.#build()
    } catch {}
  }

  get stateVector(): Uint8Array {
    if (this.#live !== null || this.#whole === null) return Y.encodeStateVector(this.live)
    this.#vector ??= Y.encodeStateVectorFromUpdate(this.#whole)
    return this.#vector
  }

  /** Its content is another now. */
  changed(): void {
    this.#whole = null
  }

  replace(doc: Y.Doc): void {
    this.#live?.destroy()
    this.#live = doc
    this.#whole = null
  }

  /** All of it as one update. */
  get whole(): Uint8Array {
    return this.encode(NOTHING)
  }

  /** What somebody with this state vector lacks, as one update. */
  encode(stateVector: Uint8Array): Uint8Array {
    const isPart = stateVector.byteLength > 1
    if (!isPart && this.#whole !== null) return this.#whole
    if (!isPart || isWaiting(this.live)) this.#whole ??= encodeSound(this.live, this.#onLetGo)
    return isPart || this.#whole === null ? Y.encodeStateAsUpdate(this.live, stateVector) : this.#whole
  }

  destroy(): void {
    this.#cancelBuild()
    this.#live?.destroy()
  }
}
