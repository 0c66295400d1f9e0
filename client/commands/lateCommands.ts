import { addCardRow } from './addCardRow'
import { addCopies } from './addCopies'
import { addIdeas } from './addIdeas'
import { addSupport, prepareSupport } from './addSupport'
import { addWalls } from './addWalls'
import { arrangeByAuthor, arrangeByColor, arrangeByTag, arrangeByTime } from './arrangeSelection'
import { assignTables } from './assignTables'
import { beginNextPhase, beginPhase, beginPreviousPhase } from './beginPhase'
import { bringBack } from './bringBack'
import { bringEveryone } from './bringEveryone'
import { buildOnNote } from './buildOnNote'
import { castNo, castYes } from './castAgree'
import { castDot } from './castDot'
import { castFirst, castSecond, castThird } from './castRank'
import { changePlaceAfter, changePlaceBefore } from './changePlaces'
import { changeRelation, writeRelation } from './changeRelation'
import { chooseLaserTool } from './chooseLaserTool'
import { chooseTitle } from './chooseTitle'
import { copyNotes } from './copyNotes'
import { copySelection } from './copySelection'
import { createCard } from './createCard'
import { createIn } from './createIn'
import { askRelation, createRelation } from './createRelation'
import { cutSelection } from './cutSelection'
import { deleteRelation, restoreRelations } from './deleteRelation'
import { deleteSupport, restoreSupport } from './deleteSupport'
import { deleteWhole } from './deleteWhole'
import { duplicateSelection } from './duplicateSelection'
import { addToAgenda, changePhase, duplicatePhase, movePhase, removePhase, restorePhase } from './editAgenda'
import { editTable } from './editTable'
import { endPhases } from './endPhases'
import { foldAll, unfoldAll } from './foldAll'
import { followPerson, stopFollowing } from './followPerson'
import { freezeBoard, thawBoard } from './freezeBoard'
import { gatherSelection } from './gatherSelection'
import { goToOrigin } from './goToOrigin'
import { goToSupport } from './goToSupport'
import { goToMyTable, goToTable } from './goToTable'
import { holdEveryone } from './holdEveryone'
import { layForTables } from './layForTables'
import { lockChallenge, unlockChallenge } from './lockChallenge'
import { lockIntoWall } from './lockIntoWall'
import { makeAction, makeCard, makeChallenge, makePersona, makeScenario } from './makeCard'
import { mergeCards } from './mergeCards'
import { mergeClusters } from './mergeClusters'
import { mergeSelection } from './mergeSelection'
import { movePlaceDown, movePlaceLeft, movePlaceRight, movePlaceUp } from './moveByPlace'
import { moveSupport } from './moveSupport'
import { nameSupport } from './nameSupport'
import { openAgenda } from './openAgenda'
import { openDoor, openPeople, openTables } from './openPeople'
import { openPictures } from './openPictures'
import { openRelate, relateStraddling } from './openRelate'
import { openSimilar, openSimilarTo } from './openSimilar'
import { openSnapshots } from './openSnapshots'
import { openSupport } from './openSupport'
import { openBallot, openVotes } from './openVotes'
import { pasteNotes } from './pasteNotes'
import { putBeside } from './putBeside'
import { releaseEveryone } from './releaseEveryone'
import { removeCardRow } from './removeCardRow'
import { resizeSupport } from './resizeSupport'
import { bringToFront, sendToBack } from './restackSelection'
import { restoreCard } from './restoreCard'
import { restoreNotes } from './restoreNotes'
import { revealSelection } from './revealSelection'
import { sayHeldBack } from './sayHeldBack'
import { saySelection } from './saySelection'
import { chooseSeating, dealPeople, seatPeople } from './seatPeople'
import { selectRelation, showRelation } from './selectRelation'
import { selectSupport } from './selectSupport'
import { sendTo } from './sendTo'
import { setCardCell } from './setCardCell'
import { setCardField } from './setCardField'
import { setTableCount } from './setTableCount'
import { extendTime, pauseTime, restartTime, resumeTime, setTime, stopTime } from './setTimer'
import { showCluster } from './showCluster'
import { showOnBoard } from './showOnBoard'
import { showOnScreen } from './showOnScreen'
import { showSupport } from './showSupport'
import { splitAtCaret } from './splitAtCaret'
import { splitOff } from './splitOff'
import { splitSelection } from './splitSelection'
import { clearSpotlight, spotlightSelection } from './spotlightSelection'
import { openTags, tagSelection, untagSelection } from './tagSelection'
import { takeDot } from './takeDot'
import { takeOut } from './takeOut'
import { followAccount, listAccounts, openTelling, tellCluster, writeAccount } from './telling'
import { tickCardName } from './tickCardName'
import { tidyCluster } from './tidyCluster'
import { tidyWall } from './tidyWall'
import { toggleBolt } from './toggleBolt'
import { toggleCursors } from './toggleCursors'
import { toggleDesk } from './toggleDesk'
import { toggleFold } from './toggleFold'
import { toggleHand } from './toggleHand'
import { toggleReady } from './toggleReady'
import { ungroupSelection } from './ungroupSelection'
import { unmarkStraddling } from './unmarkStraddling'
import { writeCardText } from './writeCardText'
import { zoomToSelection } from './zoomToSelection'

/** What nobody asks of a board in its first moment: its code comes once the board stands. */
export const LATE_COMMANDS = {
  copyNotes,
  deleteWhole,
  restoreNotes,
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
  zoomToSelection,
  tidyCluster,
  tidyWall,
  showOnBoard,
  saySelection,
  sayHeldBack,
  showCluster,
  gatherSelection,
  ungroupSelection,
  takeOut,
  toggleFold,
  selectSupport,
  createCard,
  createIn,
  makeCard,
  makeChallenge,
  makeAction,
  makePersona,
  makeScenario,
  mergeCards,
  splitSelection,
  mergeSelection,
  goToOrigin,
  tagSelection,
  untagSelection,
  arrangeByColor,
  arrangeByAuthor,
  arrangeByTag,
  arrangeByTime,
  putBeside,
  movePlaceLeft,
  movePlaceRight,
  movePlaceUp,
  movePlaceDown,
  changePlaceBefore,
  changePlaceAfter,
  mergeClusters,
  splitOff,
  sendTo,
  chooseTitle,
  foldAll,
  unfoldAll,
  unmarkStraddling,
  toggleBolt,
  addIdeas,
  addSupport,
  prepareSupport,
  showSupport,
  goToSupport,
  openSupport,
  moveSupport,
  resizeSupport,
  nameSupport,
  deleteSupport,
  restoreSupport,
  lockChallenge,
  unlockChallenge,
  lockIntoWall,
  addWalls,
  restoreCard,
  writeCardText,
  setCardField,
  tickCardName,
  addCardRow,
  removeCardRow,
  setCardCell,
  showOnScreen,
  openPeople,
  openDoor,
  openTables,
  setTableCount,
  editTable,
  seatPeople,
  dealPeople,
  chooseSeating,
  assignTables,
  layForTables,
  goToTable,
  goToMyTable,
  openSimilar,
  openSimilarTo,
  openSnapshots,
  bringBack,
  chooseLaserTool,
  bringEveryone,
  holdEveryone,
  releaseEveryone,
  spotlightSelection,
  clearSpotlight,
  toggleCursors,
  followPerson,
  stopFollowing,
  toggleHand,
  toggleReady,
  toggleDesk,
  revealSelection,
  beginPhase,
  beginNextPhase,
  beginPreviousPhase,
  endPhases,
  freezeBoard,
  thawBoard,
  pauseTime,
  resumeTime,
  restartTime,
  stopTime,
  extendTime,
  setTime,
  openAgenda,
  addToAgenda,
  restorePhase,
  changePhase,
  movePhase,
  duplicatePhase,
  removePhase,
  castDot,
  takeDot,
  castFirst,
  castSecond,
  castThird,
  castYes,
  castNo,
  openVotes,
  openBallot,
  createRelation,
  askRelation,
  changeRelation,
  writeRelation,
  deleteRelation,
  restoreRelations,
  selectRelation,
  showRelation,
  openRelate,
  relateStraddling,
  openTelling,
  tellCluster,
  writeAccount,
  followAccount,
  listAccounts,
  openPictures,
} as const
