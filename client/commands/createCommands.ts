import { type AnyCommand, bindCommand } from './bindCommand'
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
import { LATE_KEYS } from './lateKeys'
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
  toggleDesk: 'late',
  revealSelection: 'late',
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
  castDot: 'late',
  takeDot: 'late',
  castFirst: 'late',
  castSecond: 'late',
  castThird: 'late',
  castYes: 'late',
  castNo: 'late',
  openSimilar: 'late',
  openSimilarTo: 'late',
  openVotes: 'late',
  openBallot: 'late',
  createRelation: 'late',
  askRelation: 'late',
  changeRelation: 'late',
  writeRelation: 'late',
  deleteRelation: 'late',
  restoreRelations: 'late',
  selectRelation: 'late',
  showRelation: 'late',
  openRelate: 'late',
  relateStraddling: 'late',
  openTelling: 'late',
  tellCluster: 'late',
  writeAccount: 'late',
  followAccount: 'late',
  listAccounts: 'late',
  openPictures: 'late',
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

/** The commands of one board; `commands.undo.run()`. Those that come late do nothing before, and are in no list: `runShortcut` waits for them. */
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
    bindCommand(
      ctx,
      name,
      () => {
        // No thing is selected beside a relation: the keys that delete are for that one.
        if (command === deleteSelection && late.current !== null && ctx.session.getState().relation !== null)
          return { ...late.current.deleteRelation, shortcuts: command.shortcuts } as AnyCommand
        return (command === 'late' ? late.current?.[name as keyof LateCommands] : command) as AnyCommand
      },
      LATE_KEYS[name as keyof LateCommands] ?? [],
    ),
  ])
  return Object.fromEntries(bound) as BoardCommands
}
