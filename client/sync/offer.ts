import * as Y from 'yjs'
import { LIMITS } from '../../shared/protocol/limits'
import { splitUpdate } from './splitUpdate'

/** What one message carries at most, where it can be cut. Bytes. */
const PART = 1024 * 1024
/** A message's own bytes around an update. */
const AROUND = 64

/** The update in the parts in which it travels; null where one piece of it is larger than the server takes. */
export function partsOf(update: Uint8Array): Uint8Array[] | null {
  return splitUpdate(update, PART, LIMITS.frame - AROUND)
}

/**
 * What the server lacks, which it says by its state vector, and with it whole those unsent edits of which it names
 * later clocks: it has them and the acknowledgement was lost, or somebody wrote in this client's name meanwhile. Only
 * the server can tell which.
 */
export function offerTo(stateVector: Uint8Array, doc: Y.Doc, unsent: readonly Uint8Array[]): Uint8Array {
  const known = Y.decodeStateVector(stateVector)
  const missing = Y.encodeStateAsUpdate(doc, stateVector)
  const doubtful = unsent.filter((edit) =>
    [...Y.parseUpdateMeta(edit).from].some(([client, clock]) => clock < (known.get(client) ?? 0)),
  )
  return doubtful.length === 0 ? missing : Y.mergeUpdates([missing, ...doubtful])
}
