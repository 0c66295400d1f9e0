import { BadImageError, ImagesBusyError } from './imageErrors'
import { isRasterImage } from './imageKinds'
import { ImageProcess, type MadeImage, type ProcessOptions } from './imageProcess'

/** Pictures that wait to be decoded, and their bytes together. */
const MOST_WAITING = 60
const MOST_WAITING_BYTES = 64 * 1024 * 1024

/** Makes the server's own pictures of files that people sent: one after the other, in a process of its own. */
export class ImageMaker {
  readonly #process: ImageProcess
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #waitingBytes = 0
  #isClosed = false

  constructor(options: ProcessOptions = { after: afterwards }) {
    this.#process = new ImageProcess(options)
  }

  /** @throws BadImageError, ImagesBusyError, NoDecoderError. */
  async make(file: Uint8Array): Promise<MadeImage> {
    if (!isRasterImage(file)) throw new BadImageError('notAnImage')
    const isFull = this.#waiting >= MOST_WAITING || this.#waitingBytes + file.length > MOST_WAITING_BYTES
    if (this.#isClosed || isFull) throw new ImagesBusyError('too many pictures wait')
    this.#waiting++
    this.#waitingBytes += file.length
    const made = this.#last.then(() => this.#remake(file))
    this.#last = made.catch(() => {})
    try {
      return await made
    } finally {
      this.#waiting--
      this.#waitingBytes -= file.length
    }
  }

  /** What is being decoded is given up, and what waits is refused. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#process.stop()
    await this.#last
    this.#process.stop()
  }

  async #remake(file: Uint8Array): Promise<MadeImage> {
    try {
      if (!this.#isClosed) return await this.#process.remake(file)
    } catch (error) {
      if (!this.#isClosed) throw error
    }
    // Not the file's fault, whatever became of it.
    throw new ImagesBusyError('the server is stopping')
  }
}

function afterwards(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}
