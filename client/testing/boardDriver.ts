import * as Y from 'yjs'
import type { Box, Point } from '../../shared/geometry/box'
import type { CardKind } from '../../shared/model/cardKind'
import type { Note } from '../../shared/model/note'
import { pagePlace } from '../../shared/model/place'
import type { Template } from '../../shared/model/template'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createUndo } from '../../shared/operations/undo'
import type { CardKinds } from '../board/cardKinds'
import { type BoardScene, createBoardScene } from '../canvas/boardScene'
import { createBoardToolContext } from '../canvas/boardToolContext'
import type { Contact } from '../canvas/contact'
import { Contacts } from '../canvas/contacts'
import type { CommandContext } from '../commands/command'
import { type BoardCommands, createCommands } from '../commands/createCommands'
import type { DropPlan } from '../commands/dropThings'
import type { KeyPress } from '../commands/keyPress'
import { LATE_COMMANDS } from '../commands/lateCommands'
import { liesInHeld } from '../commands/liesInHeld'
import { createNotices, type Notices } from '../commands/notices'
import { runShortcut } from '../commands/runShortcut'
import { tidyEmptyNotes } from '../commands/tidyEmptyNotes'
import { createBoardProjection } from '../document/boardProjection'
import { createLeadProjection, type LeadProjection } from '../document/leadProjection'
import { readSupports } from '../document/readSupports'
import { createRightsStore, type RightsStore } from '../document/rightsStore'
import { createStageProjection } from '../document/stageProjection'
import { createSupportsProjection, type SupportsProjection } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import { type Camera, createCamera } from '../session/camera'
import { createPreferences, type PreferencesStore } from '../session/preferences'
import { createSession, type SessionStore } from '../session/session'
import { createServerClock } from '../sync/serverClock'
import type { CanvasPointer, DragPreview } from '../tools/toolContext'
import { createToolRunner, type ToolRunner } from '../tools/toolRunner'
import { createTranslate } from './createTranslate'
import { FakeImages } from './fakeImages'
import { createFakeKinds } from './fakeKinds'
import { createFakePresence, type FakePresence } from './fakePresence'
import { FakeTime } from './fakeTime'
import { previewsInto } from './previewsInto'

type Press = {
  readonly shift?: boolean
  readonly alt?: boolean
  readonly ctrl?: boolean
  readonly kind?: CanvasPointer['kind']
  /** 0 main, 1 middle, 2 right. */
  readonly button?: number
  /** Which finger it is, where there are several. */
  readonly id?: number
  /** Across what touches the glass, in CSS pixels. */
  readonly size?: number
}

type DriverOptions = {
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

/** A board without a screen: a person's gestures in, documents and selections out. The camera starts at 100 %. */
export class BoardDriver {
  readonly doc = new Y.Doc()
  readonly projection: BoardProjection
  readonly presence: FakePresence = createFakePresence()
  readonly session: SessionStore = createSession()
  readonly preferences: PreferencesStore = createPreferences()
  readonly camera: Camera = createCamera()
  readonly ctx: CommandContext
  readonly fetchCommands = async () => {}
  readonly commands: BoardCommands
  readonly notices: Notices = createNotices()
  readonly images = new FakeImages()
  /** What the commands said, in English. */
  readonly said: string[] = []
  readonly stage = new Y.Doc()
  /** Null for who may not lead. */
  readonly plan: Y.Doc | null
  readonly meta = createStageProjection(this.stage).meta
  readonly lead: LeadProjection['state']
  readonly rights: RightsStore['rights']
  /** The server's clock: this one. */
  readonly clock = createServerClock({ fetchTime: async () => 1, now: () => 1 })
  readonly supports: SupportsProjection
  readonly kinds: CardKinds
  readonly canLead: boolean
  readonly scene: BoardScene
  readonly runner: ToolRunner
  readonly contacts: Contacts
  isSpaceHeld = false
  prefersStillness = false
  drag: DragPreview | null = null
  marquee: Box | null = null
  drop: DropPlan | null = null
  lasso: readonly Point[] | null = null
  laser: Point | null = null
  /** How many transactions changed the document since the board was filled. */
  transactions = 0
  private readonly time = new FakeTime()
  private readonly at = new Map<number, Point>()
  private readonly presses = new Map<number, Press>()
  private readonly waiting: (() => void)[] = []

  /** Each note's top left on the page. */
  constructor(
    notes: Readonly<Record<string, Point>> = {},
    { canWrite = true, canLead = false, serverKinds = [], templates = [] }: DriverOptions = {},
  ) {
    createNotes(this.doc, draftsOf(notes), new SystemEdit('import'))
    this.canLead = canLead
    this.plan = canLead ? new Y.Doc() : null
    const { lead, rights } = this.readLead(canWrite, canLead)
    this.lead = lead
    this.rights = rights
    this.supports = createSupportsProjection(this.stage, this.plan, () => readSupports)
    this.projection = createBoardProjection(this.doc, this.supports)
    const { projection, supports, meta, session, preferences, camera } = this
    const kinds = createFakeKinds(supports, serverKinds)
    this.kinds = kinds
    this.camera.setViewport({ width: 1280, height: 800 })
    const view = { projection, supports, kinds, meta, lead, rights, session, preferences, camera, canWrite, canLead }
    this.ctx = {
      ...view,
      doc: this.doc,
      stage: this.stage,
      plan: this.plan,
      undo: createUndo(this.doc, { now: () => 1, by: 'me' }),
      author: 'me',
      templateOf: (id) => templates.find((template) => template.id === id) ?? null,
      isHeldByOther: (id) =>
        [...this.presence.others.values()].some(({ drag }) => drag !== null && liesInHeld(projection, drag.ids, id)),
      isWrittenByOther: (id) => [...this.presence.others.values()].some((other) => other.editing === id),
      say: this.notices.say,
      now: () => 1,
      serverNow: this.clock.now,
    }
    this.commands = createCommands(this.ctx, { current: LATE_COMMANDS })
    tidyEmptyNotes(this.ctx, (run) => this.waiting.push(run))
    this.notices.onSay((notice) => this.said.push(notice(createTranslate('en'))))
    this.scene = createBoardScene(this.projection, () => {}, this)
    const { presence, commands, notices, images, clock, fetchCommands } = this
    const fullView = { ...view, presence, commands, fetchCommands, notices, images, clock }
    const tools = createBoardToolContext(fullView, this.scene, previewsInto(this))
    this.runner = createToolRunner(tools)
    this.contacts = new Contacts({
      runner: this.runner,
      view: fullView,
      timers: this.time,
      clock: this.time,
      isSpaceHeld: () => this.isSpaceHeld,
      prefersStillness: () => this.prefersStillness,
    })
    this.doc.on('update', () => this.transactions++)
  }

  private readLead(canWrite: boolean, canLead: boolean) {
    const lead = createLeadProjection(this.stage, this.plan).state
    const role = canLead ? 'facilitator' : canWrite ? 'participant' : 'observer'
    return { lead, rights: createRightsStore(role, lead).rights }
  }

  pointerDown(x: number, y: number, press: Press = {}): this {
    this.presses.set(press.id ?? 1, press)
    this.contacts.down(this.contact(press.id, { x, y }))
    return this
  }

  pointerMove(x: number, y: number, id?: number): this {
    this.contacts.move(this.contact(id, { x, y }))
    return this
  }

  pointerUp(id?: number): this {
    this.contacts.up(this.contact(id))
    return this
  }

  /** As when the system takes a finger away. */
  pointerCancel(id?: number): this {
    this.contacts.cancel(this.contact(id))
    return this
  }

  /** Presses or lets go of keys while the pointer is still. */
  hold(keys: { readonly shift?: boolean; readonly alt?: boolean; readonly ctrl?: boolean }, id = 1): this {
    this.presses.set(id, { ...this.presses.get(id), ...keys })
    this.contacts.refresh(keys)
    return this
  }

  /** As a palm does that comes down slowly. */
  widen(size: number, id = 1): this {
    this.presses.set(id, { ...this.presses.get(id), size })
    return this
  }

  /** As by Escape. */
  cancel(): this {
    this.runner.cancel()
    return this
  }

  click(x: number, y: number, press: Press = {}): this {
    return this.pointerDown(x, y, press).pointerUp(press.id)
  }

  doubleClick(x: number, y: number, press: Press = {}): this {
    return this.click(x, y, press).click(x, y, press)
  }

  dragFrom(from: Point, to: Point, press: Press = {}): this {
    return this.pointerDown(from.x, from.y, press)
      .pointerMove((from.x + to.x) / 2, (from.y + to.y) / 2, press.id)
      .pointerMove(to.x, to.y, press.id)
      .pointerUp(press.id)
  }

  /** Lets time pass: a click after it is no second half of a double click, timers and frames run. */
  wait(milliseconds: number): this {
    this.time.pass(milliseconds)
    return this
  }

  key(key: string, press: Partial<KeyPress> = {}): this {
    runShortcut(this.commands, {
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      altGraph: false,
      ...press,
    })
    return this
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

  private contact(id = 1, screen: Point = this.at.get(id) ?? { x: 0, y: 0 }): Contact {
    this.at.set(id, screen)
    this.time.pass(10)
    const {
      kind = 'mouse',
      shift = false,
      alt = false,
      ctrl = false,
      button = 0,
      size = 1,
    } = this.presses.get(id) ?? {}
    const page = this.camera.screenToPage(screen)
    return { id, pointer: { screen, page, kind, shift, alt, ctrl, time: this.time.now }, button, size }
  }
}
