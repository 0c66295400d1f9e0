import { DOCUMENT_BYTES, DOCUMENT_GENERATION } from '../../shared/protocol/documentHeaders'
import type { EarlyDocument } from '../sync/types'
import type { LoadProgress } from './loadProgress'

/** Runs something after so many milliseconds; gives what calls that off. */
type Later = (run: () => void, after: number) => () => void

/** So long nothing may come before the document is left to the socket. Milliseconds. */
const PATIENCE = 10_000

/** Reads the answer and tells how much has come. Null where it is none, breaks off or comes to a halt. Never rejects. */
export async function readEarlyDocument(
  asked: Promise<Response>,
  progress: LoadProgress,
  later: Later,
): Promise<EarlyDocument | null> {
  try {
    const response = await inTime(asked, later)
    if (!response.ok || response.body === null) return null
    const total = Number(response.headers.get(DOCUMENT_BYTES))
    const update = new Uint8Array(total)
    const reader = response.body.getReader()
    let received = 0
    for (;;) {
      const { done, value } = await inTime(reader.read(), later)
      if (done) break
      update.set(value, received)
      received += value.length
      progress.tell({ board: { step: 'coming', received, total } })
    }
    if (received !== total) return null
    progress.tell({ board: { step: 'here' } })
    return { update, generation: response.headers.get(DOCUMENT_GENERATION) ?? '' }
  } catch {
    return null
  }
}

async function inTime<T>(coming: Promise<T>, later: Later): Promise<T> {
  let callOff = () => {}
  const halt = new Promise<never>((_, reject) => {
    callOff = later(() => reject(new Error('nothing came')), PATIENCE)
  })
  return await Promise.race([coming, halt]).finally(callOff)
}
