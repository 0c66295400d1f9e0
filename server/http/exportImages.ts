import { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { BoardImages } from '../images/boardImages'
import { StoreDamagedError } from '../store/boardStore'

/** A JSON export with the images that its cards show, as far as they are there. */
export type ExportedImages = { readonly board: string; readonly shown: ReadonlySet<string>; readonly json: string }

/**
 * The export with `images` as its last member: `{id: {type, data}}`, data in base64. They are read one after the other
 * as the answer goes out, so that never more than one is in memory. One that is damaged on the disk has no data, since
 * the others must not go with it.
 */
export async function withImages(
  { board, shown, json }: ExportedImages,
  { images, log }: { images: BoardImages; log: Logger },
): Promise<string | Readable> {
  const there = await images.ids(board)
  const ids = [...shown].filter((id) => there.has(id)).sort()
  if (ids.length === 0) return json
  async function* parts() {
    yield json.slice(0, json.lastIndexOf('}'))
    for (const [at, id] of ids.entries()) {
      const data = Buffer.from(await readIntact(images, board, id, log)).toString('base64')
      yield `${at === 0 ? ',"images":{' : ','}${JSON.stringify(id)}:{"type":"image/webp","data":"${data}"}`
    }
    yield '}}'
  }
  return Readable.from(parts(), { objectMode: false })
}

async function readIntact(images: BoardImages, board: string, id: string, log: Logger): Promise<Uint8Array> {
  try {
    return (await images.read(board, id)) ?? new Uint8Array()
  } catch (error) {
    if (!(error instanceof StoreDamagedError)) throw error
    log.error({ damage: error.message }, 'an image is left out of an export')
    return new Uint8Array()
  }
}
