import * as Y from 'yjs'
import type { Point } from '../../shared/geometry/box'
import type { CardKind } from '../../shared/model/cardKind'
import type { Note } from '../../shared/model/note'
import { pagePlace } from '../../shared/model/place'
import type { Template } from '../../shared/model/template'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createUndo } from '../../shared/operations/undo'
import type { CardKinds } from '../board/cardKinds'
import type { CommandContext } from '../commands/command'
import { type BoardCommands, createCommands } from '../commands/createCommands'
import { keepToRights } from '../commands/keepToRights'
import { LATE_COMMANDS } from '../commands/lateCommands'
import { liesInHeld } from '../commands/liesInHeld'
import { createNotices, type Notices } from '../commands/notices'
import { tidyEmptyNotes } from '../commands/tidyEmptyNotes'
import { createBoardProjection } from '../document/boardProjection'
import { type BoltsProjection, createBoltsProjection } from '../document/boltsProjection'
import { createLeadProjection, type LeadProjection } from '../document/leadProjection'
import { createOwnBolts } from '../document/ownBolts'
import { readBolts } from '../document/readBolts'
import { readRelations } from '../document/readRelations'
import { readSupports } from '../document/readSupports'
import { createRelationsProjection, type RelationsProjection } from '../document/relationsProjection'
import { createRightsStore, type RightsStore } from '../document/rightsStore'
import { createStageProjection } from '../document/stageProjection'
import { createSupportsProjection, type SupportsProjection } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import { showsView } from '../presence/showsView'
import { type Camera, createCamera } from '../session/camera'
import { createPreferences, type PreferencesStore } from '../session/preferences'
import { createServerClock } from '../session/serverClock'
import { createSession, type SessionStore } from '../session/session'
import { createTranslate } from './createTranslate'
import { FakeImages } from './fakeImages'
import { createFakeKinds } from './fakeKinds'
import { createFakePresence, type FakePresence } from './fakePresence'

export type DriverOptions = {
  readonly canWrite?: boolean
  readonly canLead?: boolean
  /** What the server's templates bring along. */
  readonly serverKinds?: readonly CardKind[]
  /** Templates that the page has fetched. */
  readonly templates?: readonly Template[]
}

function draftsOf(notes: Readonly<Record<string, Point>>) {
  return Object.entries(notes).map(([id, { x, y }]) => ({
    id,
    text: id,
    place: pagePlace(x, y),
    color: 'yellow' as const,
    author: 'somebody',
    createdAt: 0,
  }))
}

/** An open board without a screen: its documents, what is read of them, and its commands. */
export class DrivenBoard {
  readonly doc = new Y.Doc()
  readonly stage = new Y.Doc()
  /** Null for who may not lead. */
  readonly plan: Y.Doc | null
  /** The person's desk, as it is once the board has had to do with desks. */
  readonly desk = new Y.Doc()
  readonly projection: BoardProjection
  readonly supports: SupportsProjection
  readonly kinds: CardKinds
  readonly meta = createStageProjection(this.stage).meta
  readonly lead: LeadProjection['state']
  readonly rights: RightsStore['rights']
  readonly presence: FakePresence = createFakePresence()
  readonly session: SessionStore = createSession()
  readonly preferences: PreferencesStore = createPreferences()
  readonly camera: Camera = createCamera()
  readonly canWrite: boolean
  readonly canLead: boolean
  /** The person's id. */
  readonly person = 'me'
  /** What this device remembers. */
  readonly kept = new Map<string, string>()
  readonly bolts: BoltsProjection
  readonly relations: RelationsProjection
  readonly ctx: CommandContext
  readonly commands: BoardCommands
  readonly fetchCommands = async () => {}
  readonly notices: Notices = createNotices()
  readonly images = new FakeImages()
  readonly ownDesk = () => this.desk
  readonly isInSync = () => true
  /** The server's clock: this one. */
  readonly clock = createServerClock({ fetchTime: async () => this.moment, now: () => this.moment })
  /** What the commands said, in English. */
  readonly said: string[] = []
  /** What every clock says. Milliseconds since the epoch. */
  moment = 1
  /** How many transactions changed the document since the board was filled. */
  transactions = 0
  private readonly waiting: (() => void)[] = []

  /** Each note's top left on the page. */
  constructor(
    notes: Readonly<Record<string, Point>> = {},
    { canWrite = true, canLead = false, serverKinds = [], templates = [] }: DriverOptions = {},
  ) {
    createNotes(this.doc, draftsOf(notes), new SystemEdit('import'))
    this.canWrite = canWrite
    this.canLead = canLead
    this.plan = canLead ? new Y.Doc() : null
    this.lead = createLeadProjection(this.stage, this.plan).state
    const role = canLead ? 'facilitator' : canWrite ? 'participant' : 'observer'
    this.rights = createRightsStore(role, this.lead).rights
    this.supports = createSupportsProjection(this.stage, this.plan, () => readSupports)
    this.projection = createBoardProjection(this.doc, this.supports)
    const kept = { getItem: (key: string) => this.kept.get(key) ?? null, setItem: this.kept.set.bind(this.kept) }
    this.bolts = createBoltsProjection(this.doc, createOwnBolts(this.person, 'board', kept), () => readBolts)
    this.relations = createRelationsProjection(this.doc, this.projection, () => readRelations)
    this.kinds = createFakeKinds(this.supports, serverKinds)
    this.camera.setViewport({ width: 1280, height: 800 })
    this.ctx = this.createContext(templates)
    this.commands = createCommands(this.ctx, { current: LATE_COMMANDS })
    tidyEmptyNotes(this.ctx, (run) => this.waiting.push(run))
    keepToRights(this.ctx)
    this.notices.onSay((notice) => this.said.push(notice(createTranslate('en'))))
    this.doc.on('update', () => this.transactions++)
  }

  private createContext(templates: readonly Template[]): CommandContext {
    const { doc, stage, plan, projection, supports, kinds, meta, lead, rights, session, camera } = this
    const { canWrite, canLead, person, bolts, relations, presence, notices, clock } = this
    const others = () => [...presence.others.values()]
    const ctx: CommandContext = {
      ...{ doc, stage, plan, projection, supports, kinds, meta, lead, rights, session, camera },
      ...{ canWrite, canLead, person, bolts, relations },
      get author() {
        return meta.getState().authors === 'hidden' ? '' : person
      },
      undo: createUndo(doc, { now: () => 1, by: () => ctx.author }),
      desk: () => this.desk,
      templateOf: (id) => templates.find((template) => template.id === id) ?? null,
      isHeldByOther: (id) => others().some(({ drag }) => drag !== null && liesInHeld(projection, drag.ids, id)),
      isWrittenByOther: (id) => others().some((other) => other.editing === id),
      showsView: (one) => showsView(presence, one),
      say: notices.say,
      sayHeldBack: (what) => LATE_COMMANDS.sayHeldBack.run(ctx, what),
      now: () => this.moment,
      serverNow: clock.now,
    }
    return ctx
  }

  /** What a page does once the event is over. */
  settle(): this {
    for (const run of this.waiting.splice(0)) run()
    return this
  }

  /** Another person's page. */
  otherHolds(ids: readonly string[] | null): this {
    this.presence.setOther(7, { drag: ids === null ? null : { ids, dx: 5, dy: 5 } })
    return this
  }

  note(id: string): Note {
    const note = this.projection.notes.get(id)
    if (note === undefined) throw new Error(`there is no note ${id}`)
    return note
  }

  /** Of the notes that are not in the trash. */
  get liveIds(): string[] {
    return [...this.projection.notes.values()].filter((note) => note.deletedAt === undefined).map((note) => note.id)
  }

  position(id: string): Point {
    const { x, y } = this.note(id).place
    return { x, y }
  }

  get selection(): string[] {
    return [...this.session.getState().selection].sort()
  }
}
