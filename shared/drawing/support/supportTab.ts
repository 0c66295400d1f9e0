import type { Box } from '../../geometry/box'
import { FAINT, groundPiece, INK, LINE, lettersPiece, QUIET, rimPiece, type SupportPiece } from './supportPen'
import { heightOf, LINE_HEIGHT, layLabel, layLetters, lettersWidth, type SupportSetting } from './supportSetting'

/** On the frame's upper left corner: the title, and whether it is only prepared. */
export function tabPieces(
  box: Box,
  { title, isPrepared }: { readonly title: string; readonly isPrepared: boolean },
  setting: SupportSetting,
): SupportPiece[] {
  const size = setting.letters * 1.25
  const [across, down] = [size * 0.6, size * 0.28]
  const note = isPrepared
    ? layLabel(setting.words.prepared, box.width * 0.4, { size: size * 0.68, letters: 'plain' }, setting)
    : null
  const noteWidth = note === null ? 0 : lettersWidth(note, 'plain', setting) + size * 0.6
  const layout = layLabel(title, box.width - 2 * across - noteWidth, { size, letters: 'bold' }, setting)
  if (layout === null) return []
  const titleWidth = lettersWidth(layout, 'bold', setting)
  const height = size * LINE_HEIGHT + 2 * down
  const tab = { x: box.x, y: box.y - height - size * 0.22, width: titleWidth + noteWidth + 2 * across, height }
  const pieces = [
    groundPiece(tab, size * 0.4, ({ card }) => card.paper),
    rimPiece(tab, size * 0.4, LINE, 1),
    lettersPiece(layout, { x: tab.x + across, y: tab.y + down }, { color: INK, letters: 'bold' }),
  ]
  if (note === null) return pieces
  const place = { x: tab.x + across + titleWidth + size * 0.6, y: tab.y + (height - heightOf(note)) / 2 + size * 0.08 }
  return [...pieces, lettersPiece(note, place, { color: QUIET, letters: 'plain' })]
}

const FAR_SIZES = [900, 780, 680, 590, 510, 440, 380, 330, 290, 250, 216, 188, 162, 140, 120, 104, 90, 78]

/** From far away: the title over all of the frame, faint where things lie on it. */
export function farTitlePieces(
  box: Box,
  title: string,
  setting: SupportSetting & { readonly isBusy: boolean },
): SupportPiece[] {
  const room = { width: box.width * 0.86, height: box.height * 0.7, sizes: FAR_SIZES, letters: 'bold' } as const
  const layout = layLetters(title, room, setting)
  const place = { x: box.x + box.width * 0.07, y: box.y + (box.height - heightOf(layout)) / 2 }
  return [lettersPiece(layout, place, { color: setting.isBusy ? FAINT : INK, letters: 'bold', align: 'center' })]
}
