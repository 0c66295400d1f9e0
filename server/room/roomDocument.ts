import * as Y from 'yjs'
import { encodeSound, isWaiting } from './liveDocument'

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

  /** `snapshot` where it holds all that `build` gives, else null. `onLetGo` is called where `encode` let something go. */
  constructor(snapshot: Uint8Array | null, build: () => Y.Doc, onLetGo: () => void) {
    this.#whole = snapshot
    this.#build = build
    this.#onLetGo = onLetGo
    if (snapshot === null) this.#live = build()
  }

  get live(): Y.Doc {
    this.#live ??= this.#build()
    return this.#live
  }

  /** Where it cannot be built, whoever needs it is told so. */
  buildAhead(): void {
    try {
      this.#live ??= this.#build()
    } catch {
      // Comes again with the next call of `live`.
    }
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

  /** What somebody with this state vector lacks, as one update. */
  encode(stateVector: Uint8Array): Uint8Array {
    const isPart = stateVector.byteLength > 1
    if (!isPart && this.#whole !== null) return this.#whole
    if (!isPart || isWaiting(this.live)) this.#whole ??= encodeSound(this.live, this.#onLetGo)
    return isPart || this.#whole === null ? Y.encodeStateAsUpdate(this.live, stateVector) : this.#whole
  }

  destroy(): void {
    this.#live?.destroy()
  }
}
