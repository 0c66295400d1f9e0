import { createId } from '../../shared/model/ids'
import { LIMITS } from '../../shared/protocol/limits'
import { isId } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import type { BoardDirectory } from '../auth/boardDirectory'
import type { BoardStore, ImageRecord } from '../store/boardStore'
import type { ImageMaker } from './imageMaker'

/** Who sends a picture: a person's id, or "" where none is known. */
type Sender = { readonly board: string; readonly person: string }

/** The pictures of boards: made anew of what is sent, kept beside the documents, gone with their board. */
export class BoardImages {
  readonly #store: BoardStore
  readonly #directory: BoardDirectory
  readonly #maker: Pick<ImageMaker, 'make'>

  constructor(store: BoardStore, directory: BoardDirectory, maker: Pick<ImageMaker, 'make'>) {
    this.#store = store
    this.#directory = directory
    this.#maker = maker
  }

  /**
   * Holds once it is on disk; `id` is for an import, which names its own. A full board is told before anything is decoded.
   * @throws BadImageError, ImagesBusyError, NoDecoderError; AccessError `tooManyImages`, `unauthorized`; NotSavedError.
   */
  async add({ board, person }: Sender, file: Uint8Array, id: string = createId()): Promise<ImageRecord> {
    await this.#checkRoom(board, 0)
    const { file: made, width, height } = await this.#maker.make(file)
    const image = { id, width, height, bytes: made.length, time: Date.now(), person }
    await this.#directory.commitTo(board, async () => {
      await this.#checkRoom(board, made.length)
      return { images: [{ board, image, file: made }] }
    })
    return image
  }

  /** Only for those that no card ever showed. @throws AccessError `unauthorized`; NotSavedError. */
  async remove(board: string, ids: Iterable<string>): Promise<void> {
    const removedImages = [...ids].map((image) => ({ board, image }))
    if (removedImages.length > 0) await this.#directory.commitTo(board, async () => ({ removedImages }))
  }

  /** Those of these that a board has, onto a new one under the same ids. @throws StoreDamagedError; NotSavedError. */
  async copy(from: string, to: string, ids: ReadonlySet<string>): Promise<void> {
    for (const image of await this.#store.images(from)) {
      const file = ids.has(image.id) ? await this.#store.readImage(from, image.id) : null
      if (file !== null) await this.#directory.commitTo(to, async () => ({ images: [{ board: to, image, file }] }))
    }
  }

  /** Null for an unknown one. @throws StoreDamagedError */
  async read(board: string, id: string): Promise<Uint8Array | null> {
    return isId(id) ? this.#store.readImage(board, id) : null
  }

  /** The ids that are taken. */
  async ids(board: string): Promise<ReadonlySet<string>> {
    return new Set((await this.#store.images(board)).map(({ id }) => id))
  }

  async #checkRoom(board: string, bytes: number): Promise<void> {
    const there = await this.#store.images(board)
    const all = there.reduce((sum, image) => sum + image.bytes, bytes)
    if (there.length >= LIMITS.imagesPerBoard || all > LIMITS.imageBytesPerBoard) throw new AccessError('tooManyImages')
  }
}
