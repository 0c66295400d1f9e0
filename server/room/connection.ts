import { CLOSE, type CloseCode } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import type { RoomAddress } from '../../shared/protocol/rooms'
import type { Grant } from '../auth/grant'
import type { Clock } from './clock'
import { Member } from './member'
import type { Room } from './room'
import type { SocketLike } from './types'

/** A socket on its way into a room, and in it. What it sends while the room loads waits for it. */
export class Connection {
  readonly grant: Grant
  readonly address: RoomAddress
  readonly #member: Member
  #room: Room | null = null
  #early: Uint8Array[] = []
  #earlyBytes = 0
  #isDeaf = false

  constructor(socket: SocketLike, grant: Grant, address: RoomAddress, options: { ack: boolean; clock: Clock }) {
    this.grant = grant
    this.address = address
    this.#member = new Member(socket, grant, address, options.ack, options.clock)
  }

  get isClosed(): boolean {
    return this.#member.isClosed
  }

  enter(room: Room): void {
    if (this.isClosed) return
    this.#room = room
    room.join(this.#member)
    // Read before a stop, even where the room has loaded only after it began.
    for (const frame of this.#early.splice(0)) if (!this.isClosed) room.receive(this.#member, frame)
  }

  receive(frame: Uint8Array): void {
    if (this.isClosed || this.#isDeaf) return
    if (this.#room !== null) {
      this.#room.receive(this.#member, frame)
      return
    }
    this.#earlyBytes += frame.byteLength
    if (this.#earlyBytes > LIMITS.frame) this.close(CLOSE.overLimits, 'Too much was sent before the board was open.')
    else this.#early.push(frame)
  }

  /** From here on what it sends is neither read nor acknowledged, but it is still told what is done. */
  stopListening(): void {
    this.#isDeaf = true
  }

  close(code: CloseCode, reason: string): void {
    if (this.#room !== null) this.#room.close(code, reason, (grant) => grant === this.grant)
    this.#member.close(code, reason)
  }

  /** The socket is gone. */
  left(): void {
    this.#member.isClosed = true
    this.#room?.leave(this.#member)
    this.#early = []
  }
}
