import { ApiError, NetworkError } from '../apiError'
import type { BoardApi } from '../boardApi'
import type { KeptImages } from './keptImages'

export type Picture = { readonly url: string; readonly image: HTMLImageElement }

/** What a keeper uses of its surroundings. */
export type KeeperOptions = {
  readonly board: string
  readonly key: string
  readonly api: Pick<BoardApi, 'getImage' | 'addImage'>
  /** Makes a picture of a file; rejects where it is none. */
  readonly show: (file: Blob) => Promise<Picture>
  readonly release: (picture: Picture) => void
  /** The file as it is best sent. */
  readonly shrink: (file: Blob) => Promise<Blob>
  /** What this browser keeps; null for nothing. */
  readonly kept: KeptImages | null
  readonly after: (milliseconds: number, run: () => void) => void
  readonly onCome: () => void
}

/** So many are fetched at once: a slow network must have room for the board itself. */
const AT_ONCE = 3
const AGAIN_AFTER_MS = 10_000
/** When a workshop sends its portraits all at once, some must wait for the others. */
const WAITS_MS = [2_000, 4_000, 8_000]

/** The pictures of one open board: each is fetched once, and again where no answer came. */
export class ImageKeeper {
  private readonly pictures = new Map<string, Picture>()
  private readonly waiting = new Set<string>()
  /** Whether asking again soon may help. */
  private readonly failed = new Map<string, { readonly isPassing: boolean }>()
  private readonly fetching = new Set<string>()
  private isWaitingAgain = false
  private isClosed = false

  constructor(private readonly use: KeeperOptions) {}

  pictureOf(id: string): Picture | null {
    const picture = this.pictures.get(id)
    if (picture !== undefined) return picture
    if (!this.failed.has(id) && !this.fetching.has(id) && !this.waiting.has(id)) {
      this.waiting.add(id)
      this.fetchNext()
    }
    return null
  }

  /** How many are being fetched or wait for it. */
  get waitsFor(): number {
    return this.fetching.size + this.waiting.size
  }

  async upload(file: Blob): Promise<string> {
    const small = await this.use.shrink(file)
    for (const wait of WAITS_MS) {
      try {
        return await this.send(small)
      } catch (error) {
        if (!isBusy(error) || this.isClosed) throw error
        await new Promise<void>((resolve) => this.use.after(wait, resolve))
      }
    }
    return this.send(small)
  }

  /** There may be a network again. */
  retry(): void {
    this.askAgain(() => true)
  }

  close(): void {
    this.isClosed = true
    this.waiting.clear()
    for (const picture of this.pictures.values()) this.use.release(picture)
    this.pictures.clear()
    this.use.kept?.close()
  }

  private async send(file: Blob): Promise<string> {
    const { api, board, key } = this.use
    return (await api.addImage(board, key, file)).id
  }

  private fetchNext(): void {
    for (const id of this.waiting) {
      if (this.fetching.size >= AT_ONCE) return
      this.waiting.delete(id)
      this.fetching.add(id)
      void this.fetch(id)
    }
  }

  private async fetch(id: string): Promise<void> {
    try {
      const picture = (await this.keptPicture(id)) ?? (await this.use.show(await this.fileOf(id)))
      if (this.isClosed) this.use.release(picture)
      else this.pictures.set(id, picture)
    } catch (error) {
      const failure = { isPassing: isPassing(error) }
      this.failed.set(id, failure)
      if (failure.isPassing) this.retryLater()
    }
    this.fetching.delete(id)
    if (this.isClosed) return
    this.fetchNext()
    if (this.pictures.has(id)) this.use.onCome()
  }

  private async keptPicture(id: string): Promise<Picture | null> {
    const { kept, show } = this.use
    const file = kept === null ? null : await kept.get(id)
    return file === null ? null : show(file).catch(() => null)
  }

  private async fileOf(id: string): Promise<Blob> {
    const { api, board, key, kept } = this.use
    const file = await api.getImage(board, key, id)
    void kept?.put(id, file)
    return file
  }

  private retryLater(): void {
    if (this.isWaitingAgain || this.isClosed) return
    this.isWaitingAgain = true
    this.use.after(AGAIN_AFTER_MS, () => {
      this.isWaitingAgain = false
      if (!this.isClosed) this.askAgain(({ isPassing }) => isPassing)
    })
  }

  private askAgain(isMeant: (failure: { readonly isPassing: boolean }) => boolean): void {
    for (const [id, failure] of this.failed) {
      if (!isMeant(failure)) continue
      this.failed.delete(id)
      this.waiting.add(id)
    }
    this.fetchNext()
  }
}

/** False where asking again soon changes nothing: no such picture, a key that opens nothing, a file that is none. */
function isPassing(error: unknown): boolean {
  if (error instanceof NetworkError) return true
  return error instanceof ApiError && (error.status >= 500 || error.status === 429)
}

/** The server has too much in hand at this moment. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof ApiError && ['images-busy', 'too-much-at-once', 'too-many-images-at-once'].includes(error.code)
  )
}
