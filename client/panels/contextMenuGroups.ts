import type { Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { BoundCommand } from '../commands/command'
import type { BoardCommands } from '../commands/createCommands'
import type { Shortcut } from '../commands/shortcut'
import type { Translate } from '../i18n/t'
import type { MenuGroup, MenuItem } from '../ui/MenuList'
import { firstShortcutWords } from './shortcutWords'

/** The commands that need to know nothing but the selection. */
type PlainCommand = {
  [Name in keyof BoardCommands]: BoardCommands[Name] extends BoundCommand<infer Args, unknown>
    ? [] extends Args
      ? Name
      : never
    : never
}[keyof BoardCommands]

/** What one does most comes first, what takes away last. */
const OF_SELECTION: readonly (readonly PlainCommand[])[] = [
  ['editNote', 'buildOnNote'],
  ['duplicateSelection', 'copySelection', 'cutSelection', 'openTags', 'splitSelection', 'mergeSelection'],
  ['openPutBeside', 'changePlaceBefore', 'changePlaceAfter', 'bringToFront', 'sendToBack'],
  ['tidyCluster', 'arrangeByColor', 'arrangeByAuthor', 'arrangeByTag', 'arrangeByTime'],
  ['chooseSeveralTool', 'goToOrigin', 'showOnBoard'],
  ['deleteSelection'],
]

const OF_BOARD: readonly (readonly PlainCommand[])[] = [
  ['chooseSeveralTool', 'selectAll'],
  ['undo', 'redo', 'tidyWall'],
  ['zoomToFit', 'openFind', 'toggleOutline'],
  ['openTrash'],
]

/** What can be done with the selection, or with the board where nothing is selected. What cannot be done is left out. */
export function contextMenuGroups(
  { commands, session, camera, preferences, canWrite }: Omit<BoardView, 'presence' | 'projection'>,
  at: Point,
  t: Translate,
): MenuGroup[] {
  const keysOf = (shortcuts: readonly Shortcut<readonly unknown[]>[]) => {
    const words = firstShortcutWords(shortcuts, t, preferences.getState().letterKeys)
    return words === null ? {} : { keys: words }
  }
  const itemsOf = (name: PlainCommand): MenuItem[] => {
    const { labelKey, shortcuts, isEnabled, run } = commands[name]
    return isEnabled() ? [{ label: t(labelKey), run: () => void run(), ...keysOf(shortcuts) }] : []
  }
  const groupsOf = (groups: typeof OF_BOARD) => groups.map((names) => names.flatMap(itemsOf))
  const newNote = () => void commands.createNote.run(camera.screenToPage(at))
  const paste = () => void commands.pasteNotes.run(camera.screenToPage(at))
  const here = [
    { label: t('menu.newNoteHere'), run: newNote },
    { label: t(commands.pasteNotes.labelKey), run: paste, ...keysOf(commands.pasteNotes.shortcuts) },
  ]
  const all =
    session.getState().selection.size > 0 ? groupsOf(OF_SELECTION) : [canWrite ? here : [], ...groupsOf(OF_BOARD)]
  return all.filter((items) => items.length > 0).map((items) => ({ items }))
}
