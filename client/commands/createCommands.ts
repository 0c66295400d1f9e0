import { addCopies } from './addCopies'
import { buildOnNote } from './buildOnNote'
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
import { copyNotes } from './copyNotes'
import { copySelection } from './copySelection'
import { createNextNote } from './createNextNote'
import { createNote } from './createNote'
import { cutSelection } from './cutSelection'
import { deleteSelection } from './deleteSelection'
import { deleteWhole } from './deleteWhole'
import { dropThings } from './dropThings'
import { duplicateSelection } from './duplicateSelection'
import { editNote } from './editNote'
import { editNoteText } from './editNoteText'
import { gatherSelection } from './gatherSelection'
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
import { pasteNotes } from './pasteNotes'
import { recolorSelection } from './recolorSelection'
import { redo } from './redo'
import { renameCluster } from './renameCluster'
import { resetZoom } from './resetZoom'
import { bringToFront, sendToBack } from './restackSelection'
import { restoreNotes } from './restoreNotes'
import { saySelection } from './saySelection'
import { selectAll } from './selectAll'
import { selectSupport } from './selectSupport'
import { showCluster } from './showCluster'
import { showNote } from './showNote'
import { showOnBoard } from './showOnBoard'
import { splitAtCaret } from './splitAtCaret'
import { stepOut } from './stepOut'
import { openTags } from './tagSelection'
import { takeOut } from './takeOut'
import { tidyCluster } from './tidyCluster'
import { tidyWall } from './tidyWall'
import { toggleFold } from './toggleFold'
import { toggleMinimap } from './toggleMinimap'
import { toggleOutline } from './toggleOutline'
import { undo } from './undo'
import { ungroupSelection } from './ungroupSelection'
import { zoomIn } from './zoomIn'
import { zoomOut } from './zoomOut'
import { zoomToFit } from './zoomToFit'
import { zoomToSelection } from './zoomToSelection'

/** What a person can ask of a board from its first moment on, by name. */
const COMMANDS = {
  createNote,
  createNextNote,
  openNewCard,
  editNote,
  editNoteText,
  moveNotes,
  copyNotes,
  moveSelection,
  deleteSelection,
  deleteWhole,
  restoreNotes,
  recolorSelection,
  duplicateSelection,
  copySelection,
  cutSelection,
  pasteNotes,
  addCopies,
  splitAtCaret,
  buildOnNote,
  openTags,
  bringToFront,
  sendToBack,
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
  zoomToSelection,
  tidyCluster,
  tidyWall,
  toggleMinimap,
  openPutBeside,
  openSend,
  showOnBoard,
  toggleOutline,
  openMenu,
  openShare,
  openPalette,
  openFind,
  openFilter,
  openOverview,
  openKeys,
  openPreferences,
  saySelection,
  showNote,
  showCluster,
  openPaste,
  openTrash,
  gatherSelection,
  ungroupSelection,
  takeOut,
  openTitle,
  renameCluster,
  toggleFold,
  openSupports,
  openTemplates,
  selectSupport,
  openCard,
  closeCard,
} as const

type LateCommands = typeof LATE_COMMANDS
type Commands = typeof COMMANDS & LateCommands

/** The names of `LATE_COMMANDS`; a test holds that none is missing. */
const LATE_NAMES: readonly (keyof LateCommands)[] = [
  'createCard',
  'createNoteIn',
  'makeCard',
  'makeChallenge',
  'makeAction',
  'makePersona',
  'makeScenario',
  'mergeCards',
  'splitSelection',
  'mergeSelection',
  'goToOrigin',
  'tagSelection',
  'untagSelection',
  'arrangeByColor',
  'arrangeByAuthor',
  'arrangeByTag',
  'arrangeByTime',
  'putBeside',
  'movePlaceLeft',
  'movePlaceRight',
  'movePlaceUp',
  'movePlaceDown',
  'changePlaceBefore',
  'changePlaceAfter',
  'mergeClusters',
  'splitOff',
  'sendTo',
  'chooseTitle',
  'foldAll',
  'unfoldAll',
  'unmarkStraddling',
  'addIdeas',
  'addSupport',
  'prepareSupport',
  'showSupport',
  'goToSupport',
  'openSupport',
  'moveSupport',
  'resizeSupport',
  'nameSupport',
  'deleteSupport',
  'restoreSupport',
  'lockChallenge',
  'unlockChallenge',
  'lockIntoWall',
  'addWalls',
  'restoreCard',
  'writeCardText',
  'setCardField',
  'tickCardName',
  'addCardRow',
  'removeCardRow',
  'setCardCell',
]

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
  const bound = Object.entries(COMMANDS).map(([name, command]) => [name, bind(command as AnyCommand, ctx)])
  const waiting = LATE_NAMES.map((name) => [
    name,
    bindLate(() => late.current?.[name] as AnyCommand | undefined, name, ctx),
  ])
  return Object.fromEntries([...bound, ...waiting]) as BoardCommands
}

type AnyCommand = Command<readonly unknown[], unknown>

function bind(command: AnyCommand, ctx: CommandContext): BoundCommand<readonly unknown[], unknown> {
  return {
    id: command.id,
    labelKey: command.labelKey,
    group: command.group,
    shortcuts: command.shortcuts,
    leads: command.leads === true,
    isEnabled: (...args) => command.isEnabled(ctx, ...args),
    run: (...args) => (command.isEnabled(ctx, ...args) ? command.run(ctx, ...args) : null),
  }
}

function bindLate(
  get: () => AnyCommand | undefined,
  name: string,
  ctx: CommandContext,
): BoundCommand<readonly unknown[], unknown> {
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
    isEnabled: (...args) => get()?.isEnabled(ctx, ...args) === true,
    run(...args) {
      const command = get()
      return command?.isEnabled(ctx, ...args) === true ? command.run(ctx, ...args) : null
    },
  }
}
