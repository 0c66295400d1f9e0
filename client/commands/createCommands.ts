import { addCardRow } from './addCardRow'
import { addCopies } from './addCopies'
import { addIdeas } from './addIdeas'
import { addSupport, prepareSupport } from './addSupport'
import { addWalls } from './addWalls'
import { arrangeByAuthor, arrangeByColor, arrangeByTag, arrangeByTime } from './arrangeSelection'
import { buildOnNote } from './buildOnNote'
import { changePlaceAfter, changePlaceBefore } from './changePlaces'
import { chooseTitle } from './chooseTitle'
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
import { createCard } from './createCard'
import { createNextNote } from './createNextNote'
import { createNote } from './createNote'
import { createNoteIn } from './createNoteIn'
import { cutSelection } from './cutSelection'
import { deleteSelection } from './deleteSelection'
import { deleteSupport, restoreSupport } from './deleteSupport'
import { deleteWhole } from './deleteWhole'
import { dropThings } from './dropThings'
import { duplicateSelection } from './duplicateSelection'
import { editNote } from './editNote'
import { editNoteText } from './editNoteText'
import { foldAll, unfoldAll } from './foldAll'
import { gatherSelection } from './gatherSelection'
import { goToOrigin } from './goToOrigin'
import { goToSupport } from './goToSupport'
import { lockChallenge, unlockChallenge } from './lockChallenge'
import { lockIntoWall } from './lockIntoWall'
import { makeAction, makeCard, makeChallenge, makePersona, makeScenario } from './makeCard'
import { mergeCards } from './mergeCards'
import { mergeClusters } from './mergeClusters'
import { mergeSelection } from './mergeSelection'
import { movePlaceDown, movePlaceLeft, movePlaceRight, movePlaceUp } from './moveByPlace'
import { moveNotes } from './moveNotes'
import { moveSelection } from './moveSelection'
import { moveSupport } from './moveSupport'
import { nameSupport } from './nameSupport'
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
import { putBeside } from './putBeside'
import { recolorSelection } from './recolorSelection'
import { redo } from './redo'
import { removeCardRow } from './removeCardRow'
import { renameCluster } from './renameCluster'
import { resetZoom } from './resetZoom'
import { resizeSupport } from './resizeSupport'
import { bringToFront, sendToBack } from './restackSelection'
import { restoreCard } from './restoreCard'
import { restoreNotes } from './restoreNotes'
import { saySelection } from './saySelection'
import { selectAll } from './selectAll'
import { selectSupport } from './selectSupport'
import { sendTo } from './sendTo'
import { setCardCell } from './setCardCell'
import { setCardField } from './setCardField'
import { showCluster } from './showCluster'
import { showNote } from './showNote'
import { showOnBoard } from './showOnBoard'
import { showSupport } from './showSupport'
import { splitAtCaret } from './splitAtCaret'
import { splitOff } from './splitOff'
import { splitSelection } from './splitSelection'
import { stepOut } from './stepOut'
import { openTags, tagSelection, untagSelection } from './tagSelection'
import { takeOut } from './takeOut'
import { tickCardName } from './tickCardName'
import { tidyCluster } from './tidyCluster'
import { tidyWall } from './tidyWall'
import { toggleFold } from './toggleFold'
import { toggleMinimap } from './toggleMinimap'
import { toggleOutline } from './toggleOutline'
import { undo } from './undo'
import { ungroupSelection } from './ungroupSelection'
import { unmarkStraddling } from './unmarkStraddling'
import { writeCardText } from './writeCardText'
import { zoomIn } from './zoomIn'
import { zoomOut } from './zoomOut'
import { zoomToFit } from './zoomToFit'
import { zoomToSelection } from './zoomToSelection'

/** Everything that a person can ask of a board, by name. */
const COMMANDS = {
  createNote,
  createNoteIn,
  createNextNote,
  createCard,
  makeCard,
  makeChallenge,
  makeAction,
  makePersona,
  makeScenario,
  mergeCards,
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
  addIdeas,
  splitSelection,
  splitAtCaret,
  mergeSelection,
  buildOnNote,
  goToOrigin,
  openTags,
  tagSelection,
  untagSelection,
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
  arrangeByColor,
  arrangeByAuthor,
  arrangeByTag,
  arrangeByTime,
  toggleMinimap,
  putBeside,
  openPutBeside,
  openSend,
  movePlaceLeft,
  movePlaceRight,
  movePlaceUp,
  movePlaceDown,
  changePlaceBefore,
  changePlaceAfter,
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
  mergeClusters,
  splitOff,
  sendTo,
  openTitle,
  renameCluster,
  chooseTitle,
  toggleFold,
  foldAll,
  unfoldAll,
  unmarkStraddling,
  openSupports,
  openTemplates,
  addSupport,
  prepareSupport,
  showSupport,
  selectSupport,
  goToSupport,
  moveSupport,
  resizeSupport,
  nameSupport,
  deleteSupport,
  restoreSupport,
  lockChallenge,
  unlockChallenge,
  lockIntoWall,
  addWalls,
  openCard,
  closeCard,
  restoreCard,
  writeCardText,
  setCardField,
  tickCardName,
  addCardRow,
  removeCardRow,
  setCardCell,
} as const

type Commands = typeof COMMANDS

/** The commands of one board; `commands.undo.run()`. */
export type BoardCommands = {
  readonly [Name in keyof Commands]: Commands[Name] extends Command<infer Args, infer Result>
    ? BoundCommand<Args, Result>
    : never
}

export function createCommands(ctx: CommandContext): BoardCommands {
  const bound = Object.entries(COMMANDS).map(([name, command]) => [name, bind(command as AnyCommand, ctx)])
  return Object.fromEntries(bound) as BoardCommands
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
