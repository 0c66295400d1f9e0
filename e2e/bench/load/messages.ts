import type { RoomAddress } from '../contenders/contender'
import type { Load } from './loads'

/** What the bench tells a generator. Moments are those of `nowUs`. */
export type ToGenerator =
  | { do: 'open'; address: RoomAddress; load: Load; people: readonly number[]; isEchoing: boolean }
  | { do: 'run'; windowFrom: number; windowTo: number; drainUntil: number }

/** What one generator has seen of the messages that were stamped in the window. */
export type Seen = {
  editsSent: number
  cursorsSent: number
  editsReceived: number
  cursorsReceived: number
  /** Of those, what had come when the window closed. */
  editsInWindow: number
  framesInWindow: number
  bytesInWindow: number
  /** Echoes that were left out because the server did not take what was sent before. */
  echoesLeftOut: number
  droppedSockets: number
  editLatencies: number[]
  cursorLatencies: number[]
  cpuShare: number
}
