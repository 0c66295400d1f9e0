import type { BoardApi } from '../boardApi'
import { indexedDbHere } from '../copiesHere'
import { imageCopyName } from '../localCopy'
import type { Identity } from '../types'
import { ImageKeeper, type Picture } from './imageKeeper'
import { openKeptImages } from './keptImages'
import { shrinkImage } from './shrinkImage'

/** The keeper of a board's pictures in a browser. */
export function openImageKeeper(identity: Identity, api: BoardApi, onCome: () => void): ImageKeeper {
  const { board, key, person, role } = identity
  const factory = indexedDbHere()
  return new ImageKeeper({
    board,
    key,
    api,
    show,
    release: ({ url }) => URL.revokeObjectURL(url),
    shrink: shrinkImage,
    kept: factory === null ? null : openKeptImages(factory, imageCopyName(board, person?.id ?? role)),
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
    onCome,
  })
}

async function show(file: Blob): Promise<Picture> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return { url, image }
  } catch (error) {
    URL.revokeObjectURL(url)
    throw error
  }
}
