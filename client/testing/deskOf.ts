import { createUndo } from '../../shared/operations/undo'
import type { CommandContext, PutOnBoard } from '../commands/command'
import { type BoardCommands, createCommands } from '../commands/createCommands'
import { LATE_COMMANDS } from '../commands/lateCommands'
import { createDeskProjection } from '../document/deskProjection'
import { createDeskRights } from '../document/deskRights'
import type { DrivenBoard } from './drivenBoard'

export type DrivenDesk = {
  readonly ctx: CommandContext
  readonly commands: BoardCommands
  /** What was asked to be put on the board, each call. */
  readonly put: (readonly string[] | true)[]
}

/** The desk of the person of a driven board, as a page shows it; `takes` says whether the board takes what they write. */
export function deskOf(board: DrivenBoard, takes = true): DrivenDesk {
  const { desk, session, supports, lead } = board
  const put: (readonly string[] | true)[] = []
  const putOnBoard: PutOnBoard = { mayNow: () => takes, run: (what) => put.push(what) }
  const projection = createDeskProjection(desk, supports, {
    current: () => session.getState().editing,
    onChange: session.subscribe,
  })
  const { rights } = createDeskRights(board.canLead ? 'facilitator' : 'participant', lead)
  const ctx: CommandContext = {
    ...board.ctx,
    ...{ doc: desk, projection, rights, putOnBoard },
    isDesk: true,
    undo: createUndo(desk, { now: () => 1, by: () => board.person }),
    sayHeldBack: (what) => LATE_COMMANDS.sayHeldBack.run(ctx, what),
  }
  return { ctx, commands: createCommands(ctx, { current: LATE_COMMANDS }), put }
}
