import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StageMeta } from '../../shared/model/stageMeta'
import { createUndo } from '../../shared/operations/undo'
import { createCardKinds } from '../board/cardKinds'
import type { CommandContext } from '../commands/command'
import { createCommands } from '../commands/createCommands'
import { createLateCommands } from '../commands/createLateCommands'
import { keepToRights } from '../commands/keepToRights'
import { liesInHeld } from '../commands/liesInHeld'
import { createNotices } from '../commands/notices'
import { tidyEmptyNotes } from '../commands/tidyEmptyNotes'
import { WALL } from '../commands/wallTemplate'
import { createBoardProjection } from '../document/boardProjection'
import { createBoltsProjection } from '../document/boltsProjection'
import { createLeadProjection } from '../document/leadProjection'
import { createOwnBolts } from '../document/ownBolts'
import { createRelationsProjection } from '../document/relationsProjection'
import { createRightsStore } from '../document/rightsStore'
import { createStageProjection } from '../document/stageProjection'
import { createSupportsProjection } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import type { BoardUse, Desk, OpenBoard } from '../panels/openBoard'
import { personColor } from '../presence/personColor'
import { createPresenceStore } from '../presence/presenceStore'
import { settleOnWrite } from '../presence/settleOnWrite'
import { showsView } from '../presence/showsView'
import { createTelling, namesAuthors } from '../presence/telling'
import type { PresenceStore } from '../presence/types'
import { createCamera } from '../session/camera'
import { createServerClock } from '../session/serverClock'
import { createSession } from '../session/session'
import { createBoardImages } from '../sync/images/createBoardImages'
import { createSafeStorage } from '../sync/safeStorage'
import type { Templates } from '../sync/templates'
import type { BoardConnection } from '../sync/types'
import { followDesk } from './followDesk'
import { keepClockTrue } from './keepClockTrue'
import { keepSilence } from './keepSilence'

/** Who leads will want walls, and at once. Milliseconds. */
const FETCH_AFTER = 2_000

/** What comes from the server then was done before. */
const CATCHING_UP: ReadonlySet<string> = new Set(['connecting', 'offline'])

/** Puts together all that a page shows and changes of a board; closing it closes the connection. */
export function openBoard(connection: BoardConnection, use: BoardUse): OpenBoard {
  const person = connection.identity.person?.id ?? ''
  const canWrite = connection.canWrite && use.canWrite
  const canLead = canWrite && connection.identity.role === 'facilitator'
  const plan = canLead ? connection.plan : null
  const documents = readDocuments(connection, use.templates, { canWrite, plan })
  const { projection, meta } = documents
  const clock = createServerClock({ fetchTime: use.api.getTime })
  const presence = openPresence(connection, canLead, meta)
  const written = writtenAs(person, meta)
  const undo = createUndo(connection.board, { now: written.now, by: written.author })
  const { session, camera, keepsView } = createOwn(use)
  const notices = createNotices()
  const { identity, saveState } = connection
  const images = createBoardImages({ identity, saveState, api: use.api })
  const self = { canWrite, canLead, person }
  const { destroy: closeDocuments, ...read } = documents
  const shared = { ...read, session, camera, ...self }
  const late = createLateCommands(use.settled, inTime)
  const ctx: CommandContext = {
    ...{ ...shared, plan, undo, doc: connection.board, stage: connection.stage },
    ...whatOthersDo(presence, projection),
    desk: connection.desk.getState,
    templateOf: use.templates.known,
    say: notices.say,
    sayHeldBack: (what) => late.current?.sayHeldBack.run(ctx, what),
    get author() {
      return written.author()
    },
    ...{ now: written.now, serverNow: clock.now },
  }
  const commands = createCommands(ctx, late)
  const isInSync = () => !CATCHING_UP.has(saveState.getState().kind)
  const seen = { ...shared, clock, presence, commands, notices, images, ownDesk: connection.desk.getState, isInSync }
  const ends = [
    undo.destroy,
    ...keepInOrder(ctx, presence),
    keepClockTrue(clock, connection),
    late.stop,
    canLead ? inTime(() => use.templates.known(WALL), FETCH_AFTER) : () => {},
    images.close,
    presence.destroy,
    closeDocuments,
  ]
  const close = () => {
    for (const end of ends.splice(0)) end()
    void connection.close()
  }
  const opened: OpenBoard = {
    ...{ connection, meta, undo, keepsView, close },
    desk: createStore<Desk | null>(() => null),
    view: { ...seen, preferences: use.preferences, fetchCommands: late.fetch },
  }
  ends.unshift(followDesk(connection, () => import('./keepDesk').then(({ keepDesk }) => keepDesk(opened, ctx, late))))
  return opened
}

const KEPT = createSafeStorage(() => localStorage)

/** Of moments that documents keep, where they must not tell people apart. Milliseconds. */
const MINUTE = 60_000

/** Whom and when what this page makes names. Where authors are hidden, and before that is known: nobody, to the minute. */
function writtenAs(person: string, meta: StoreApi<StageMeta>) {
  const isNamed = () => namesAuthors(meta.getState())
  return {
    author: () => (isNamed() ? person : ''),
    now: () => (isNamed() ? Date.now() : Math.floor(Date.now() / MINUTE) * MINUTE),
  }
}

/** What is this tab's alone. */
function createOwn({ outline, before }: BoardUse) {
  const keepsView = before !== null && before.camera.viewport.width > 0
  const { card = null, color } = before?.session.getState() ?? {}
  return {
    session: createSession({
      ...(outline ? { outline, workplace: 'outline' } : {}),
      ...(color === undefined ? {} : { color }),
      card,
    }),
    camera: createCamera(keepsView ? before.camera.state : undefined),
    keepsView,
  }
}

function openPresence(connection: BoardConnection, leads: boolean, meta: StoreApi<StageMeta>): PresenceStore {
  const { awareness, board } = connection
  const { person } = connection.identity
  const own = person === null ? null : { ...person, color: personColor(person.id) }
  const telling = createTelling({ meta, leads, client: () => board.clientID })
  return createPresenceStore(awareness, own, { leads, telling })
}

/** What sees to the board whatever a page shows of it, begun; gives what ends each. */
function keepInOrder(ctx: CommandContext, presence: PresenceStore): readonly (() => void)[] {
  return [
    settleOnWrite(presence, ctx.projection),
    tidyEmptyNotes(ctx, (run) => setTimeout(run)),
    keepToRights(ctx),
    keepSilence(ctx, presence),
  ]
}

type Rights = { readonly canWrite: boolean; readonly plan: Y.Doc | null }

/** What the documents hold, as plain records. */
function readDocuments({ board, stage, identity }: BoardConnection, templates: Templates, { canWrite, plan }: Rights) {
  const supports = createSupportsProjection(stage, plan)
  const projection = createBoardProjection(board, supports)
  const fetchKinds = templates.kinds
  const kinds = createCardKinds({ supports, projection, canWrite, fetchKinds, later: inTime })
  const told = createStageProjection(stage)
  const led = createLeadProjection(stage, plan)
  const held = createRightsStore(canWrite ? identity.role : 'observer', led.state)
  const bolts = createBoltsProjection(board, createOwnBolts(identity.person?.id ?? '', identity.board, KEPT))
  const relations = createRelationsProjection(board, projection)
  return {
    supports,
    projection,
    bolts,
    relations,
    kinds,
    meta: told.meta,
    lead: led.state,
    rights: held.rights,
    destroy() {
      for (const one of [held, bolts, relations, kinds, projection, supports, told, led]) one.destroy()
    },
  }
}

function inTime(run: () => void, after: number): () => void {
  const timer = setTimeout(run, after)
  return () => clearTimeout(timer)
}

function whatOthersDo(presence: PresenceStore, projection: BoardProjection) {
  return {
    isHeldByOther: (id: string) => isHeldByOther(presence, projection, id),
    isWrittenByOther: (id: string) => isWrittenByOther(presence, id),
    showsView: (person: string) => showsView(presence, person),
  }
}

function isHeldByOther(presence: PresenceStore, projection: BoardProjection, id: string): boolean {
  for (const { drag } of presence.others.values())
    if (drag !== null && liesInHeld(projection, drag.ids, id)) return true
  return false
}

function isWrittenByOther(presence: PresenceStore, id: string): boolean {
  for (const { editing } of presence.others.values()) if (editing === id) return true
  return false
}
