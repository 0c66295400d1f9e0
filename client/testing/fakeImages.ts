import type { BoardImages, BoardPicture } from '../board/boardImages'

/** Pictures of a board without a server: what is uploaded is kept, and shown once a test gives it. */
export class FakeImages implements BoardImages {
  readonly uploaded: Blob[] = []
  /** What was asked for and is not there. */
  readonly missing = new Set<string>()
  /** Makes the next uploads fail. */
  failure: Error | null = null
  private readonly pictures = new Map<string, BoardPicture>()
  private readonly listeners = new Set<() => void>()

  pictureOf(id: string): BoardPicture | null {
    const picture = this.pictures.get(id) ?? null
    if (picture === null) this.missing.add(id)
    return picture
  }

  async upload(picture: Blob): Promise<string> {
    if (this.failure !== null) throw this.failure
    return `image${this.uploaded.push(picture)}`
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The picture has come. */
  give(id: string, picture: BoardPicture): void {
    this.missing.delete(id)
    this.pictures.set(id, picture)
    for (const listener of this.listeners) listener()
  }
}
