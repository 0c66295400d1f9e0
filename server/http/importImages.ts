import { imagesOfCards } from '../../shared/export/cardImages'
import type { ParsedExport } from '../../shared/import/importTypes'
import { type ImageSlice, MOST_IMAGES } from '../../shared/import/splitImages'
import { createId } from '../../shared/model/ids'
import { LIMITS } from '../../shared/protocol/limits'
import { isId } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import type { BoardImages } from '../images/boardImages'
import { BadImageError, type ImageFault, NoDecoderError } from '../images/imageErrors'

export type ImportedImages = {
  /** New ids of those whose own were taken. */
  readonly imageIds: ReadonlyMap<string, string>
  /** A sentence's end for each that was left out. */
  readonly ignored: readonly string[]
}

const FAULTS: Record<ImageFault, string> = {
  notAnImage: 'is no picture',
  tooManyPixels: `has more than ${LIMITS.imagePixels / 1_000_000} megapixels`,
  unreadable: 'is broken or cut off',
}

export type ImageSource = {
  readonly file: ParsedExport
  readonly slices: readonly ImageSlice[]
  /** How many more the file has. */
  readonly beyond: number
  /** Gets the id of each image that is new on the board, also where a later one fails. */
  readonly added: Set<string>
}

/**
 * Puts the images of an export that its cards show on the board, each checked and made anew like any that is sent. One
 * that is at fault is left out and named; the others are taken. One that is on the board already, byte for byte, stays
 * the one.
 */
export async function importImages(
  images: BoardImages,
  sender: { board: string; person: string },
  { file, slices, beyond, added }: ImageSource,
): Promise<ImportedImages> {
  const shown = imagesOfCards(Object.values(file.board.cards ?? {}))
  const taken = new Set(await images.ids(sender.board))
  const imageIds = new Map<string, string>()
  const ignored: string[] = []
  for (const slice of slices) {
    const id = readJson(slice.id)
    const bytes = readBytes(slice.value)
    const fault = faultOf(id, bytes, shown)
    const name = typeof id === 'string' ? `image "${id.slice(0, 64)}"` : 'image'
    if (fault !== null || !isId(id) || bytes === null) {
      ignored.push(`${name} ${fault}`)
      continue
    }
    if (taken.has(id) && (await isSame(images, sender.board, id, bytes))) continue
    const ownId = taken.has(id) ? createId() : id
    const why = await addOne(images, sender, bytes, ownId)
    if (why !== null) {
      ignored.push(`${name} ${why}`)
      continue
    }
    taken.add(ownId)
    added.add(ownId)
    if (ownId !== id) imageIds.set(id, ownId)
  }
  if (beyond > 0) ignored.push(`images after the first ${MOST_IMAGES.toLocaleString('en')}: ${beyond}`)
  return { imageIds, ignored }
}

function faultOf(id: unknown, bytes: Buffer | null, shown: ReadonlySet<string>): string | null {
  if (!isId(id)) return 'has a name that can be none'
  if (bytes === null || bytes.length > LIMITS.imageBody) return FAULTS.notAnImage
  return shown.has(id) ? null : 'is shown by no card'
}

/** Null once it is there; otherwise why it is not. */
async function addOne(
  images: BoardImages,
  sender: { board: string; person: string },
  bytes: Buffer,
  id: string,
): Promise<string | null> {
  try {
    await images.add(sender, bytes, id)
    return null
  } catch (error) {
    if (error instanceof BadImageError) return FAULTS[error.fault]
    if (error instanceof NoDecoderError) return 'cannot be read by this server'
    if (error instanceof AccessError && error.reason === 'tooManyImages') return 'does not fit on the board'
    throw error
  }
}

async function isSame(images: BoardImages, board: string, id: string, bytes: Buffer): Promise<boolean> {
  const there = await images.read(board, id).catch(() => null)
  return there !== null && bytes.equals(there)
}

function readBytes(value: Uint8Array): Buffer | null {
  const said = readJson(value)
  const data = typeof said === 'object' && said !== null && 'data' in said ? said.data : null
  return typeof data === 'string' ? Buffer.from(data, 'base64') : null
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())
  } catch {
    return null
  }
}
