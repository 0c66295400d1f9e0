import type { BoardView } from '../board/boardView'
import { readCard } from '../board/cardReading'
import type { Translate } from '../i18n/t'

/** What a note or a card is called in a sentence: its text, its title, or that there is none yet. */
export function sheetName(view: Pick<BoardView, 'projection' | 'kinds' | 'meta'>, id: string, t: Translate): string {
  const card = view.projection.cards.get(id)
  if (card === undefined) return view.projection.notes.get(id)?.text.trim() || t('canvas.emptyNote')
  const { title, kind } = readCard(view, card)
  if (title !== '') return title
  return kind === null ? t('cards.unknown') : t('cards.unnamedKind', { kind })
}
