import type { BoardImages, BoardPicture } from '../../board/boardImages'

/** A picture that does not come for so long cannot be had. Milliseconds. */
const PATIENCE = 6_000

/** The pictures of a board, waited for by who draws them once. */
export class AwaitedImages implements BoardImages {
  private readonly missing = new Set<string>()

  constructor(private readonly images: BoardImages) {}

  pictureOf(id: string): BoardPicture | null {
    const picture = this.images.pictureOf(id)
    if (picture === null) this.missing.add(id)
    return picture
  }

  upload: BoardImages['upload'] = (picture) => this.images.upload(picture)
  onChange: BoardImages['onChange'] = (listener) => this.images.onChange(listener)

  /** Once all that were asked for are here, or do not come. True where something came that was missing. */
  async come(): Promise<boolean> {
    const isComplete = () => [...this.missing].every((id) => this.images.pictureOf(id) !== null)
    if (this.missing.size === 0) return false
    if (isComplete()) return true
    await new Promise<void>((resolve) => {
      const end = () => {
        stop()
        clearTimeout(timer)
        resolve()
      }
      const stop = this.images.onChange(() => {
        if (isComplete()) end()
      })
      const timer = setTimeout(end, PATIENCE)
    })
    return true
  }
}
