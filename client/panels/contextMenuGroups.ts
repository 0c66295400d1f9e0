import { createElement } from 'react'
import type { Point } from '../../shared/geometry/box'
import { RELATION_SIGNS, type Relation } from '../../shared/model/relation'
import type { BoardView } from '../board/boardView'
import type { BoundCommand } from '../commands/command'
import type { BoardCommands } from '../commands/createCommands'
import { straddledOther } from '../commands/openRelate'
import { thingWords } from '../commands/relationWords'
import type { Shortcut } from '../commands/shortcut'
import type { Translate } from '../i18n/t'
import type { MenuGroup, MenuItem } from '../ui/MenuList'
import { SignMark } from '../ui/SignMark'
import { firstShortcutWords } from './shortcutWords'

/** The commands that need to know nothing but the selection. */
type PlainCommand = {
  [Name in keyof BoardCommands]: BoardCommands[Name] extends BoundCommand<infer Args, unknown>
    ? [] extends Args
      ? Name
      : never
    : never
}[keyof BoardCommands]

type Groups = readonly (readonly PlainCommand[])[]

/** What one does most, about twelve at most, and what is rarer; of each what takes away comes last. */
type Offer = { readonly first: Groups; readonly rare: Groups; readonly last: readonly PlainCommand[] }

/** While a vote is open. */
const VOTING = ['castDot', 'takeDot', 'castFirst', 'castSecond', 'castThird', 'castYes', 'castNo'] as const

const OF_NOTES: Offer = {
  first: [
    VOTING,
    ['gatherSelection', 'editNote', 'buildOnNote'],
    ['revealSelection', 'lockIntoWall', 'addWalls'],
    ['openSend', 'takeOut', 'openTags', 'toggleBolt', 'splitSelection', 'mergeSelection'],
    ['relateStraddling'],
    ['duplicateSelection', 'copySelection', 'cutSelection'],
    ['chooseSeveralTool', 'goToOrigin', 'showOnBoard', 'spotlightSelection', 'clearSpotlight'],
  ],
  rare: [
    ['openRelate', 'openSimilarTo'],
    ['makeChallenge', 'makePersona', 'makeScenario', 'makeAction'],
    ['splitOff', 'tidyCluster', 'unmarkStraddling'],
    ['arrangeByColor', 'arrangeByAuthor', 'arrangeByTag', 'arrangeByTime'],
    ['changePlaceBefore', 'changePlaceAfter', 'bringToFront', 'sendToBack', 'openPutBeside'],
    ['openPictures'],
  ],
  last: ['deleteSelection'],
}

const OF_CARDS: Offer = {
  first: [
    VOTING,
    ['openCard', 'revealSelection', 'lockIntoWall', 'mergeCards', 'gatherSelection'],
    ['openSend', 'takeOut', 'makeChallenge', 'makeAction'],
    ['duplicateSelection', 'copySelection', 'cutSelection'],
    ['chooseSeveralTool', 'showOnBoard', 'spotlightSelection', 'clearSpotlight'],
  ],
  rare: [
    ['makePersona', 'makeScenario'],
    ['splitOff', 'changePlaceBefore', 'changePlaceAfter', 'bringToFront', 'sendToBack'],
    ['openPictures'],
  ],
  last: ['deleteSelection'],
}

const OF_CLUSTERS: Offer = {
  first: [
    VOTING,
    ['gatherSelection', 'openTitle', 'toggleFold', 'tidyCluster'],
    ['openSend', 'takeOut', 'mergeClusters', 'ungroupSelection'],
    ['openRelate'],
    ['makeAction', 'tellCluster'],
    ['duplicateSelection', 'copySelection', 'cutSelection'],
    ['chooseSeveralTool', 'showOnBoard', 'spotlightSelection', 'clearSpotlight'],
  ],
  rare: [
    ['makeChallenge', 'makePersona', 'makeScenario'],
    ['splitOff', 'bringToFront', 'sendToBack'],
    ['openPictures'],
  ],
  last: ['deleteSelection'],
}

const OF_BOTH: Offer = {
  first: [
    ['gatherSelection', 'toggleFold', 'tidyCluster'],
    ['openSend', 'takeOut', 'ungroupSelection', 'openTags'],
    ['openRelate'],
    ['duplicateSelection', 'copySelection', 'cutSelection'],
    ['chooseSeveralTool', 'showOnBoard', 'spotlightSelection', 'clearSpotlight'],
  ],
  rare: [
    ['arrangeByColor', 'arrangeByAuthor', 'arrangeByTag', 'arrangeByTime'],
    ['splitOff', 'bringToFront', 'sendToBack'],
    ['openPictures'],
  ],
  last: ['deleteSelection'],
}

const OF_BOARD: Offer = {
  first: [
    ['openNewCard', 'clearSpotlight'],
    ['chooseLassoTool', 'chooseSeveralTool', 'selectAll'],
    ['tidyWall', 'foldAll', 'unfoldAll'],
    ['openSupports', 'openOverview', 'openTelling', 'openFilter', 'openFind'],
  ],
  rare: [
    ['openRelate'],
    ['undo', 'redo'],
    ['zoomToFit', 'toggleOutline', 'chooseLaserTool'],
    ['openSimilar', 'openPictures', 'openTrash'],
  ],
  last: [],
}

/** A menu in three parts: `rare` stands behind one entry at first. */
export type ContextMenuParts = {
  readonly first: readonly MenuGroup[]
  readonly rare: readonly MenuGroup[]
  readonly last: readonly MenuGroup[]
}

type MenuView = Omit<BoardView, 'presence'>

/** What can be done with the selection, with the selected relation, or with the board where nothing is selected. What cannot be done is left out. */
export function contextMenuGroups(view: MenuView, at: Point, t: Translate): ContextMenuParts {
  const { commands, camera, preferences } = view
  const keysOf = (shortcuts: readonly Shortcut<readonly unknown[]>[]) => {
    const words = firstShortcutWords(shortcuts, t, preferences.getState().letterKeys)
    return words === null ? {} : { keys: words }
  }
  const itemsOf = (name: PlainCommand): MenuItem[] => {
    const { labelKey, shortcuts, isEnabled, run } = commands[name]
    const label = name === 'relateStraddling' ? straddlingLabel(view, t) : t(labelKey)
    return isEnabled() ? [{ label, run: () => void run(), ...keysOf(shortcuts) }] : []
  }
  const groupsOf = (groups: Groups) => shown(groups.map((names) => names.flatMap(itemsOf)))
  const newNote = () => void commands.createNote.run(camera.screenToPage(at))
  const paste = () => void commands.pasteNotes.run(camera.screenToPage(at))
  const here = [
    { label: t('menu.newNoteHere'), run: newNote },
    { label: t(commands.pasteNotes.labelKey), run: paste, ...keysOf(commands.pasteNotes.shortcuts) },
  ]
  const relation = view.relations.standing.get(view.session.getState().relation ?? '')
  if (relation !== undefined) return ofRelation(relation, view, t)
  const offer = offerFor(view)
  const first = groupsOf(offer.first)
  return {
    first: offer === OF_BOARD && commands.createNote.isEnabled() ? [{ items: here }, ...first] : first,
    rare: groupsOf(offer.rare),
    last: groupsOf([offer.last]),
  }
}

/** Its four signs, of which it has one; turning it round; and to delete it. */
function ofRelation({ id, sign }: Relation, { commands }: MenuView, t: Translate): ContextMenuParts {
  const { changeRelation, showRelation, deleteRelation } = commands
  const signs = RELATION_SIGNS.map((one) => ({
    label: t(`relating.sign.${one}`),
    icon: createElement(SignMark, { sign: one }),
    checked: one === sign,
    run: () => void changeRelation.run(id, { sign: one }),
  }))
  const turn = { label: t('relating.turn'), run: () => void changeRelation.run(id, { turn: true }) }
  const show = { label: t(showRelation.labelKey), run: () => void showRelation.run(id) }
  const remove = { label: t(deleteRelation.labelKey), run: () => void deleteRelation.run(id) }
  const mayChange = changeRelation.isEnabled(id, {})
  return {
    first: mayChange ? [{ items: signs }, { items: [turn, show] }] : [{ items: [show] }],
    rare: [],
    last: mayChange ? [{ items: [remove] }] : [],
  }
}

/** Names the cluster that the note does not lie in. */
function straddlingLabel(view: MenuView, t: Translate): string {
  const [note = ''] = view.session.getState().selection
  const cluster = straddledOther(view, note)
  return t('relating.straddlingTo', { cluster: cluster === null ? '' : thingWords(view, cluster, t) })
}

function offerFor({ session, projection }: Pick<BoardView, 'session' | 'projection'>): Offer {
  const ids = [...session.getState().selection]
  const clusters = ids.filter((id) => projection.clusters.has(id)).length
  if (ids.length === 0) return OF_BOARD
  if (ids.every((id) => projection.cards.has(id))) return OF_CARDS
  if (clusters === 0) return OF_NOTES
  return clusters === ids.length ? OF_CLUSTERS : OF_BOTH
}

function shown(groups: readonly (readonly MenuItem[])[]): MenuGroup[] {
  return groups.filter((items) => items.length > 0).map((items) => ({ items }))
}
