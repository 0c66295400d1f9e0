import { addCardRow } from './addCardRow'
import { addIdeas } from './addIdeas'
import { addSupport, prepareSupport } from './addSupport'
import { addWalls } from './addWalls'
import { arrangeByAuthor, arrangeByColor, arrangeByTag, arrangeByTime } from './arrangeSelection'
import { changePlaceAfter, changePlaceBefore } from './changePlaces'
import { chooseTitle } from './chooseTitle'
import { createCard } from './createCard'
import { createNoteIn } from './createNoteIn'
import { deleteSupport, restoreSupport } from './deleteSupport'
import { foldAll, unfoldAll } from './foldAll'
import { goToOrigin } from './goToOrigin'
import { goToSupport } from './goToSupport'
import { lockChallenge, unlockChallenge } from './lockChallenge'
import { lockIntoWall } from './lockIntoWall'
import { makeAction, makeCard, makeChallenge, makePersona, makeScenario } from './makeCard'
import { mergeCards } from './mergeCards'
import { mergeClusters } from './mergeClusters'
import { mergeSelection } from './mergeSelection'
import { movePlaceDown, movePlaceLeft, movePlaceRight, movePlaceUp } from './moveByPlace'
import { moveSupport } from './moveSupport'
import { nameSupport } from './nameSupport'
import { openSupport } from './openSupport'
import { putBeside } from './putBeside'
import { removeCardRow } from './removeCardRow'
import { resizeSupport } from './resizeSupport'
import { restoreCard } from './restoreCard'
import { sendTo } from './sendTo'
import { setCardCell } from './setCardCell'
import { setCardField } from './setCardField'
import { showSupport } from './showSupport'
import { splitOff } from './splitOff'
import { splitSelection } from './splitSelection'
import { tagSelection, untagSelection } from './tagSelection'
import { tickCardName } from './tickCardName'
import { unmarkStraddling } from './unmarkStraddling'
import { writeCardText } from './writeCardText'

/** What nobody asks of a board in its first moment: its code comes once the board stands. */
export const LATE_COMMANDS = {
  createCard,
  createNoteIn,
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
} as const
