import { type Box, centerOf } from '../../geometry/box'
import type { Axis, Layout } from '../../model/layout'
import { axisWords } from '../../queries/layoutMeaning'
import { AWAY, arrowPiece, WORDS } from './axesPieces'
import { FAINT, INK, lettersPiece, QUIET, type SupportPiece } from './supportPen'
import { LINE_HEIGHT, layLabel, layLetters, lettersWidth, type SupportSetting } from './supportSetting'
import { type LaidZone, zonePadding } from './zoneGround'

/** Two arrows through the middle, named at the rims; each quarter's name faint in it. `top`: below the zone's head. */
export function quadrantsPieces(
  { x, y, quadrants }: Extract<Layout, { kind: 'quadrants' }>,
  { box, seen }: LaidZone,
  top: number,
  setting: SupportSetting,
): SupportPiece[] {
  const middle = centerOf(box)
  const pad = zonePadding(seen, setting)
  const ends = {
    left: seen.x + pad,
    right: seen.x + seen.width - pad,
    top: Math.min(middle.y - 1, top + setting.letters * 0.4),
    low: seen.y + seen.height - pad,
  }
  return [
    ...(quadrants ?? []).flatMap((words, at) => quarterName(words[setting.locale], quarter(box, at), setting)),
    arrowPiece(middle, { x: ends.right, y: middle.y }),
    arrowPiece(middle, { x: ends.left, y: middle.y }),
    arrowPiece(middle, { x: middle.x, y: ends.top }),
    arrowPiece(middle, { x: middle.x, y: ends.low }),
    ...acrossWords(x, ends, middle.y, setting),
    ...upWords(y, ends, middle.x, setting),
  ]
}

type Ends = { readonly left: number; readonly right: number; readonly top: number; readonly low: number }

function quarter(box: Box, at: number): Box {
  const [width, height] = [box.width / 2, box.height / 2]
  return { x: box.x + (at % 2) * width, y: box.y + (at < 2 ? 0 : height), width, height }
}

const QUARTERS = [160, 140, 120, 104, 90, 78, 68, 58, 50, 43, 37, 32]

function quarterName(name: string, box: Box, setting: SupportSetting): SupportPiece[] {
  const room = { width: box.width * 0.64, height: box.height * 0.36, sizes: QUARTERS, letters: 'bold' } as const
  const layout = layLetters(name, room, setting)
  const y = box.y + (box.height - layout.lines.length * layout.lineHeight) / 2
  return [lettersPiece(layout, { x: box.x + box.width * 0.18, y }, { color: FAINT, letters: 'bold', align: 'center' })]
}

/** Each pole over its end of the line; the axis' name under the right one. */
function acrossWords(axis: Axis, { left, right }: Ends, y: number, setting: SupportSetting): SupportPiece[] {
  const away = setting.letters * AWAY
  return wordsOf(axis, (right - left) * 0.38, setting).map(({ which, layout, letters }) => {
    const x = which === 'low' ? left : right - lettersWidth(layout, letters, setting)
    const top = which === 'label' ? y + away : y - away - layout.lineHeight
    return lettersPiece(layout, { x, y: top }, { color: which === 'label' ? QUIET : INK, letters })
  })
}

/** Each pole beside its end of the line; the axis' name under the upper one. */
function upWords(axis: Axis, { left, right, top, low }: Ends, x: number, setting: SupportSetting): SupportPiece[] {
  const line = setting.letters * WORDS * LINE_HEIGHT
  return wordsOf(axis, (right - left) * 0.4, setting).map(({ which, layout, letters }) => {
    const y = which === 'low' ? low - line : which === 'high' ? top : top + line
    return lettersPiece(
      layout,
      { x: x + setting.letters * AWAY, y },
      { color: which === 'label' ? QUIET : INK, letters },
    )
  })
}

function wordsOf(axis: Axis, width: number, setting: SupportSetting) {
  const size = setting.letters * WORDS
  return (['low', 'high', 'label'] as const).flatMap((which) => {
    const letters = which === 'label' ? ('plain' as const) : ('bold' as const)
    const layout = layLabel(axisWords(axis, which, setting), width, { size, letters }, setting)
    return layout === null ? [] : [{ which, layout, letters }]
  })
}
