import type { Point } from '../../../shared/geometry/box'
import { LIMITS } from '../../../shared/protocol/limits'
import type { BoardView } from '../../board/boardView'
import { type Pasted, readPasted } from '../../board/clipboard/readPasted'
import type { Transfer } from '../../board/clipboard/readTransfer'
import type { Translate } from '../../i18n/t'
import type { NewToast } from '../../ui/toaster'
import { createPasteDraft } from './pasteDraft'

export type PasteTools = {
  readonly view: BoardView
  readonly board: string
  readonly t: Translate
  readonly onFiles: (files: readonly File[]) => void
}

/** As many come at once; more, and what must be split, are shown first. */
const UNASKED = 30

/**
 * Puts what was pasted or dropped onto the board, near the page point. Gives the one line that says what came of it,
 * or null where something else says so.
 */
export function takePasted(transfer: Transfer, at: Point | null, tools: PasteTools): NewToast | null {
  const { view, t } = tools
  if (!view.canWrite) return refusal(t('import.readOnly'))
  if (!view.rights.getState().write) {
    view.commands.sayHeldBack.run('write')
    return null
  }
  const pasted = readPasted(transfer)
  switch (pasted.kind) {
    case 'copies':
      return outcome(view.commands.addCopies.run(pasted.copied, at), pasted.copied.notes.length, t)
    case 'ideas':
      return takeIdeas(pasted, at, tools)
    case 'files':
      tools.onFiles(pasted.files)
      return null
    case 'image':
      return refusal(t('clipboard.image'))
    case 'folder':
      return refusal(t('clipboard.folder'))
    case 'tooLong':
      return refusal(t('clipboard.tooLong', { limit: LIMITS.pasteText }))
    case 'nothing':
      return { text: t('clipboard.nothing') }
  }
}

type PastedIdeas = Extract<Pasted, { kind: 'ideas' }>

function takeIdeas({ ideas, text }: PastedIdeas, at: Point | null, { view, board, t }: PasteTools): NewToast | null {
  const count = ideas.texts.length
  if (count > LIMITS.pasteNotes) return refusal(t('clipboard.tooMany', { count, limit: LIMITS.pasteNotes }))
  if (count <= UNASKED && ideas.long.length === 0) return outcome(view.commands.addIdeas.run(ideas.texts, at), count, t)
  createPasteDraft(view.session, board).paste(text, at)
  view.commands.openPaste.run()
  return null
}

/** `added` is null where the board has no room. */
function outcome(added: readonly string[] | null, count: number, t: Translate): NewToast | null {
  if (added === null) return refusal(t('clipboard.boardFull', { count, limit: LIMITS.notesPerBoard }))
  return count === 0 ? null : { text: t('clipboard.added', { count }), tone: 'good' }
}

function refusal(text: string): NewToast {
  return { text, tone: 'bad' }
}
