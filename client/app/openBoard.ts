import { createUndo } from '../../shared/operations/undo'
import { createCommands } from '../commands/createCommands'
import { createBoardProjection } from '../document/boardProjection'
import { createStageProjection } from '../document/stageProjection'
import type { BoardUse, OpenBoard } from '../panels/openBoard'
import { personColor } from '../presence/personColor'
import { createPresenceStore } from '../presence/presenceStore'
import { settleOnWrite } from '../presence/settleOnWrite'
import type { PresenceStore } from '../presence/types'
import { createCamera } from '../session/camera'
import { createSession } from '../session/session'
import type { BoardConnection } from '../sync/types'

/** Puts together all that a page shows and changes of a board; closing it closes the connection. */
export function openBoard(connection: BoardConnection, use: BoardUse): OpenBoard {
  const { person } = connection.identity
  const canWrite = connection.canWrite && use.canWrite
  const projection = createBoardProjection(connection.board)
  const stage = createStageProjection(connection.stage)
  const present = person === null ? null : { ...person, color: personColor(person.id) }
  const presence = createPresenceStore(connection.awareness, present)
  const stopSettling = settleOnWrite(presence, projection)
  const undo = createUndo(connection.board, { now: Date.now, by: person?.id ?? '' })
  const session = createSession(use.outline ? { outline: true, workplace: 'outline' } : {})
  const camera = createCamera()
  const commands = createCommands({
    doc: connection.board,
    projection,
    session,
    camera,
    undo,
    canWrite,
    author: person?.id ?? '',
    isHeldByOther: (id) => isHeldByOther(presence, id),
    now: Date.now,
  })
  let isOpen = true
  return {
    connection,
    view: { projection, presence, camera, session, preferences: use.preferences, commands, canWrite },
    meta: stage.meta,
    undo,
    close() {
      if (!isOpen) return
      isOpen = false
      undo.destroy()
      stopSettling()
      presence.destroy()
      projection.destroy()
      stage.destroy()
      connection.close()
    },
  }
}

function isHeldByOther(presence: PresenceStore, id: string): boolean {
  for (const { drag } of presence.others.values()) if (drag?.ids.includes(id) === true) return true
  return false
}
