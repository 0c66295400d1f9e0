import {
  chooseHandTool,
  chooseLassoTool,
  chooseNoteTool,
  chooseSelectTool,
  chooseSendTool,
  chooseSeveralTool,
} from './chooseTool'
import { closeCard } from './closeCard'
import type { BoundCommand, Command, CommandContext } from './command'
import { createNextNote } from './createNextNote'
import { createNote } from './createNote'
import { deleteSelection } from './deleteSelection'
import { dropThings } from './dropThings'
import { editNote } from './editNote'
import { editNoteText } from './editNoteText'
import type { LATE_COMMANDS } from './lateCommands'
import { moveNotes } from './moveNotes'
import { moveSelection } from './moveSelection'
import { openCard } from './openCard'
import { openMenu } from './openMenu'
import { openTitle } from './openTitle'
import {
  openFilter,
  openFind,
  openKeys,
  openLead,
  openNewCard,
  openOverview,
  openPalette,
  openPaste,
  openPreferences,
  openPutBeside,
  openSend,
  openShare,
  openSupports,
  openTemplates,
  openTrash,
} from './openWindow'
import { recolorSelection } from './recolorSelection'
import { redo } from './redo'
import { renameCluster } from './renameCluster'
import { resetZoom } from './resetZoom'
import type { Right } from './rights'
import { selectAll } from './selectAll'
import { showNote } from './showNote'
import { stepOut } from './stepOut'
import { toggleMinimap } from './toggleMinimap'
import { toggleOutline } from './toggleOutline'
import { undo } from './undo'
import { zoomIn } from './zoomIn'
import { zoomOut } from './zoomOut'
import { zoomToFit } from './zoomToFit'

/** What a person can ask of a board, by name, in the order in which it is listed. */
const COMMANDS = {
  createNote,
  createNextNote,
  openNewCard,
  editNote,
  editNoteText,
  moveNotes,
  copyNotes: 'late',
  moveSelection,
  deleteSelection,
  deleteWhole: 'late',
  restoreNotes: 'late',
  recolorSelection,
  duplicateSelection: 'late',
  copySelection: 'late',
  cutSelection: 'late',
  pasteNotes: 'late',
  addCopies: 'late',
  splitAtCaret: 'late',
  buildOnNote: 'late',
  openTags: 'late',
  bringToFront: 'late',
  sendToBack: 'late',
  undo,
  redo,
  selectAll,
  stepOut,
  chooseSelectTool,
  chooseSeveralTool,
  chooseHandTool,
  chooseNoteTool,
  chooseLassoTool,
  chooseSendTool,
  dropThings,
  zoomIn,
  zoomOut,
  resetZoom,
  zoomToFit,
  zoomToSelection: 'late',
  tidyCluster: 'late',
  tidyWall: 'late',
  toggleMinimap,
  openPutBeside,
  openSend,
  showOnBoard: 'late',
  toggleOutline,
  openMenu,
  openShare,
  openPalette,
  openFind,
  openFilter,
  openOverview,
  openKeys,
  openPreferences,
  saySelection: 'late',
  sayHeldBack: 'late',
  showNote,
  showCluster: 'late',
  openPaste,
  openTrash,
  gatherSelection: 'late',
  ungroupSelection: 'late',
  takeOut: 'late',
  openTitle,
  renameCluster,
  toggleFold: 'late',
  openSupports,
  openTemplates,
  selectSupport: 'late',
  openCard,
  closeCard,
  createCard: 'late',
  createIn: 'late',
  makeCard: 'late',
  makeChallenge: 'late',
  makeAction: 'late',
  makePersona: 'late',
  makeScenario: 'late',
  mergeCards: 'late',
  splitSelection: 'late',
  mergeSelection: 'late',
  goToOrigin: 'late',
  tagSelection: 'late',
  untagSelection: 'late',
  arrangeByColor: 'late',
  arrangeByAuthor: 'late',
  arrangeByTag: 'late',
  arrangeByTime: 'late',
  putBeside: 'late',
  movePlaceLeft: 'late',
  movePlaceRight: 'late',
  movePlaceUp: 'late',
  movePlaceDown: 'late',
  changePlaceBefore: 'late',
  changePlaceAfter: 'late',
  mergeClusters: 'late',
  splitOff: 'late',
  sendTo: 'late',
  chooseTitle: 'late',
  foldAll: 'late',
  unfoldAll: 'late',
  unmarkStraddling: 'late',
  toggleBolt: 'late',
  addIdeas: 'late',
  addSupport: 'late',
  prepareSupport: 'late',
  showSupport: 'late',
  goToSupport: 'late',
  openSupport: 'late',
  moveSupport: 'late',
  resizeSupport: 'late',
  nameSupport: 'late',
  deleteSupport: 'late',
  restoreSupport: 'late',
  lockChallenge: 'late',
  unlockChallenge: 'late',
  lockIntoWall: 'late',
  addWalls: 'late',
  restoreCard: 'late',
  writeCardText: 'late',
  setCardField: 'late',
  tickCardName: 'late',
  addCardRow: 'late',
  removeCardRow: 'late',
  setCardCell: 'late',
  showOnScreen: 'late',
  openPeople: 'late',
  openDoor: 'late',
  openTables: 'late',
  setTableCount: 'late',
  editTable: 'late',
  seatPeople: 'late',
  dealPeople: 'late',
  chooseSeating: 'late',
  assignTables: 'late',
  layForTables: 'late',
  goToTable: 'late',
  goToMyTable: 'late',
  openSnapshots: 'late',
  bringBack: 'late',
  chooseLaserTool: 'late',
  bringEveryone: 'late',
  holdEveryone: 'late',
  releaseEveryone: 'late',
  spotlightSelection: 'late',
  clearSpotlight: 'late',
  toggleCursors: 'late',
  followPerson: 'late',
  stopFollowing: 'late',
  toggleHand: 'late',
  toggleReady: 'late',
  openLead,
  beginPhase: 'late',
  beginNextPhase: 'late',
  beginPreviousPhase: 'late',
  endPhases: 'late',
  freezeBoard: 'late',
  thawBoard: 'late',
  pauseTime: 'late',
  resumeTime: 'late',
  restartTime: 'late',
  stopTime: 'late',
  extendTime: 'late',
  setTime: 'late',
  openAgenda: 'late',
  addToAgenda: 'late',
  restorePhase: 'late',
  changePhase: 'late',
  movePhase: 'late',
  duplicatePhase: 'late',
  removePhase: 'late',
} as const

type LateCommands = typeof LATE_COMMANDS
type Listed = typeof COMMANDS
type Commands = {
  readonly [Name in keyof Listed]: Listed[Name] extends 'late'
    ? Name extends keyof LateCommands
      ? LateCommands[Name]
      : never
    : Listed[Name]
}

/** The commands of one board; `commands.undo.run()`. Those that come late do nothing before, and are in no list. */
export type BoardCommands = {
  readonly [Name in keyof Commands]: Commands[Name] extends Command<infer Args, infer Result>
    ? BoundCommand<Args, Result>
    : never
}

/** Gives the commands that come late; their code is fetched by then. */
export interface LateSource {
  current: LateCommands | null
}

/** `late` is asked at each call: what it holds may come later. */
export function createCommands(ctx: CommandContext, late: LateSource): BoardCommands {
  const bound = Object.entries(COMMANDS).map(([name, command]) => [
    name,
    bind(ctx, name, () => (command === 'late' ? late.current?.[name as keyof LateCommands] : command) as AnyCommand),
  ])
  return Object.fromEntries(bound) as BoardCommands
}

type AnyCommand = Command<readonly unknown[], unknown> | undefined

/** `get` gives the command as soon as it is here. */
function bind(ctx: CommandContext, name: string, get: () => AnyCommand): BoundCommand<readonly unknown[], unknown> {
  const canDo = (args: readonly unknown[]) => get()?.isEnabled(ctx, ...args) === true
  const heldBack = (args: readonly unknown[]): Right | null => {
    const needs = get()?.needs
    const right = typeof needs === 'function' ? needs(ctx, ...args) : needs
    return right == null || ctx.rights.getState()[right] ? null : right
  }
  return {
    get id() {
      return get()?.id ?? name
    },
    get labelKey() {
      return get()?.labelKey ?? 'app.name'
    },
    get group() {
      return get()?.group ?? null
    },
    get shortcuts() {
      return get()?.shortcuts ?? []
    },
    get leads() {
      return get()?.leads === true
    },
    isEnabled: (...args) => canDo(args) && heldBack(args) === null,
    mayNow: (...args) => heldBack(args) === null,
    run(...args) {
      const command = get()
      if (command === undefined || !canDo(args)) return null
      const right = heldBack(args)
      // What has nothing to tell gives undefined: null is for what was not done.
      if (right === null) return command.run(ctx, ...args)
      ctx.sayHeldBack(right)
      return null
    },
  }
}
