import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { createUndo } from '../../shared/operations/undo'
import type { CommandContext, PutOnBoard } from '../commands/command'
import { createCommands, type LateSource } from '../commands/createCommands'
import { keepToRights } from '../commands/keepToRights'
import { tidyEmptyNotes } from '../commands/tidyEmptyNotes'
import { createDeskProjection } from '../document/deskProjection'
import { createDeskRights } from '../document/deskRights'
import { createRelationsProjection } from '../document/relationsProjection'
import type { Desk, OpenBoard } from '../panels/openBoard'
import { createDeskPresence } from '../presence/deskPresence'

type Parts = {
  readonly home: OpenBoard
  /** The board's. */
  readonly ctx: CommandContext
  readonly desk: Y.Doc
  readonly late: LateSource
  readonly putOnBoard: PutOnBoard
}

/**
 * The desk, to be shown as a board is: on the same stage and supports, in the same view and session, with its own notes,
 * commands and steps to undo. It ends with what `close` ends; the connection stays.
 */
export function openDesk({ home, ctx: ofBoard, desk, late, putOnBoard }: Parts): OpenBoard {
  const { connection, view, meta } = home
  const { supports, session, lead } = view
  const projection = createDeskProjection(desk, supports, {
    current: () => session.getState().editing ?? session.getState().card,
    onChange: (listener) =>
      session.subscribe(({ editing, card }, before) => {
        // Once the editor has written what it still held.
        if (editing !== before.editing || card !== before.card) setTimeout(listener)
      }),
  })
  const relations = createRelationsProjection(desk, projection)
  const held = createDeskRights(connection.identity.role, lead)
  const presence = createDeskPresence(view.presence)
  const undo = createUndo(desk, { now: ofBoard.now, by: () => ofBoard.author })
  const ctx: CommandContext = {
    ...ofBoard,
    ...{ doc: desk, projection, relations, rights: held.rights, undo, putOnBoard },
    get author() {
      return ofBoard.author
    },
    isDesk: true,
    isHeldByOther: () => false,
    isWrittenByOther: () => false,
    sayHeldBack: (what) => late.current?.sayHeldBack.run(ctx, what),
  }
  const commands = createCommands(ctx, late)
  const ends = [
    tidyEmptyNotes(ctx, (run) => setTimeout(run)),
    keepToRights(ctx),
    ...[undo, presence, held, relations, projection].map((part) => () => part.destroy()),
  ]
  return {
    ...{ connection, meta, undo, home },
    keepsView: true,
    desk: createStore<Desk | null>(() => null),
    view: { ...view, projection, relations, presence, commands, rights: held.rights, isDesk: true },
    close() {
      for (const end of ends.splice(0)) end()
    },
  }
}
