/** A picture of this board, as soon as it is here. The url is of this page alone. */
export type BoardPicture = { readonly url: string; readonly image: HTMLImageElement }

/** The pictures of a board: they lie beside its documents, under the same keys. */
export interface BoardImages {
  /** Null while it is on its way, and where it cannot be had; asking fetches it. */
  pictureOf(id: string): BoardPicture | null
  /** Sends a picture to the server, which makes its own of it. Gives its id, or throws an ApiError with a title for people. */
  upload(picture: Blob): Promise<string>
  /** A picture has come. */
  onChange(listener: () => void): () => void
}
