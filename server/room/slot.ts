import { type Lock, lockOf } from '../../shared/facilitation/rights'
import { formatRoomName, type RoomAddress } from '../../shared/protocol/rooms'
import { type KeptPhase, PhaseKeeper, type PhaseKeeperDeps } from './phaseKeeper'
import type { Room } from './room'
import { TallyKeeper, type TallyKeeperDeps } from './tallyKeeper'

/** A room in memory, or on its way there, with what holds it. */
export type Slot = {
  loading: Promise<Room>
  room: Room | null
  holders: number
  cancelUnload: (() => void) | null
  /** A board's room holds its stage, where it is said what it takes; a desk's too, where it is said how many wait there. */
  stage: Slot | null
  /** A stage's, once it has loaded. */
  led: Led | null
}

type Led = { lock: Lock; readonly phases: PhaseKeeper; readonly tally: TallyKeeper }

type LedDeps = Omit<PhaseKeeperDeps, 'board'> &
  Pick<TallyKeeperDeps, 'store' | 'openDesk' | 'authors'> & { readonly roll?: TallyKeeperDeps['roll'] | undefined }

/** What follows a stage; by default nobody's desk is counted. */
export function ledBy(stage: Room, last: KeptPhase, deps: LedDeps): Led {
  const { board } = stage.address
  const { roll = async () => [] } = deps
  const tally = new TallyKeeper({ ...deps, board, roll, audience: stage.audience, stage: () => stage.doc })
  return { lock: lockOf(stage.doc), phases: new PhaseKeeper({ ...deps, board }, last), tally }
}

export function stageOf(board: string): string {
  return formatRoomName({ kind: 'stage', board })
}

export function deskOf(board: string, person: string): string {
  return formatRoomName({ kind: 'desk', board, person })
}

/** Desks know no lock. */
export function lockIn({ kind }: RoomAddress, stage: Slot | null): Lock {
  return kind === 'board' ? (stage?.led?.lock ?? null) : null
}

/** A desk is counted while it is in memory. */
export function countDesk(desk: Room, person: string, stage: Slot | null): void {
  desk.onApplied = () => stage?.led?.tally.followDesk(person)
  desk.onApplied()
}

/** Calls its timers off. */
export function rest(slot: Slot): void {
  slot.cancelUnload?.()
  slot.led?.tally.stop()
}
