import type { Box } from '../../geometry/box'
import type { FieldOf } from '../../model/cardKind'
import { choiceIn } from '../../queries/cardValues'
import { namesIn } from '../../queries/namesIn'
import type { TextLayout } from '../textLayout'
import { type Block, emptyLine, labelled } from './block'
import { boxPiece, type Piece, rimPiece, textPiece } from './pen'
import { type FieldSetting, firstItems, heightOf, layLine, lineWidth, withinReason } from './setting'

type Chip = { readonly label: string; readonly isOn: boolean; readonly sign: 'tick' | 'link' | 'none' }

/** The chosen option, the options of a checklist with those that are ticked, or the names of what is referred to. */
export function chipsBlock(
  field: FieldOf<'choice' | 'checks' | 'reference'>,
  width: number,
  setting: FieldSetting,
): Block {
  const chips = chipsOf(field, setting)
  if (!chips.some(({ isOn }) => isOn)) return labelled(field, emptyLine(setting), setting)
  return labelled(field, flowBlock(chips, width, setting), setting)
}

function chipsOf(field: FieldOf<'choice' | 'checks' | 'reference'>, { card, locale, nameOf }: FieldSetting): Chip[] {
  if (field.type === 'reference') {
    const names = firstItems(namesIn(card, field.name), field.most).map((id) =>
      withinReason(nameOf(id)?.trim() ?? '', LONGEST_NAME),
    )
    return names.filter((name) => name !== '').map((label) => ({ label, isOn: true, sign: 'link' }))
  }
  if (field.type === 'choice') {
    const chosen = choiceIn(card, field)
    return field.options
      .filter(({ name }) => name === chosen)
      .map(({ label }) => ({ label: label[locale], isOn: true, sign: 'tick' }))
  }
  const ticked = namesIn(card, field.name)
  return field.options.map(({ name, label }) => {
    const isOn = ticked.includes(name)
    return { label: label[locale], isOn, sign: isOn ? 'tick' : 'none' }
  })
}

type LaidChip = Chip & { readonly layout: TextLayout; readonly box: Box }
type Flow = { readonly chips: readonly LaidChip[]; readonly height: number }

const GAP = 0.42
const LONGEST_NAME = 200

/** Row after row. Where not all have room: those that are on, and how many more there are. */
function flowBlock(chips: readonly Chip[], width: number, setting: FieldSetting): Block {
  const { size } = setting
  const flow = flowChips(chips, width, setting)
  const chip = chipHeight(size)
  return {
    natural: flow.height,
    least: chip,
    most: flow.height,
    lay: (box) => {
      const isWhole = flow.height <= box.height + 0.5
      const shown = isWhole ? flow.chips : fewerChips(chips, box, setting)
      return shown.flatMap((laid) => chipPieces(laid, box, setting))
    },
  }
}

function chipHeight(size: number): number {
  return size * 1.62
}

/** Places from the flow's top left. */
function flowChips(chips: readonly Chip[], width: number, setting: FieldSetting): Flow {
  const { size, painter } = setting
  const [height, gap, edge] = [chipHeight(size), size * GAP, size * 0.62]
  const laid: LaidChip[] = []
  let [x, y] = [0, 0]
  for (const chip of chips) {
    const sign = signWidth(chip, size)
    const layout = layLine(
      chip.label,
      Math.max(1, width - 2 * edge - sign),
      { size: size * 0.88, letters: 'plain' },
      painter,
    )
    const wide = Math.min(width, lineWidth(layout, painter.measurer) + 2 * edge + sign)
    if (x > 0 && x + wide > width) [x, y] = [0, y + height + gap]
    laid.push({ ...chip, layout, box: { x, y, width: wide, height } })
    x += wide + gap
  }
  return { chips: laid, height: y + height }
}

function fewerChips(chips: readonly Chip[], box: Box, setting: FieldSetting): readonly LaidChip[] {
  const on = chips.filter(({ isOn }) => isOn)
  for (let count = on.length; count > 0; count--) {
    const rest = on.length - count
    const more: Chip[] = rest === 0 ? [] : [{ label: `+${rest}`, isOn: false, sign: 'none' }]
    const flow = flowChips([...on.slice(0, count), ...more], box.width, setting)
    if (flow.height <= box.height + 0.5) return flow.chips
  }
  return flowChips(on.slice(0, 1), box.width, setting).chips
}

function signWidth({ sign }: Chip, size: number): number {
  return sign === 'none' ? 0 : size * 1.1
}

function chipPieces(chip: LaidChip, origin: Box, setting: FieldSetting): Piece[] {
  const { size, ground } = setting
  const box = { ...chip.box, x: origin.x + chip.box.x, y: origin.y + chip.box.y }
  const { layout } = chip
  const text = { x: box.x + size * 0.62 + signWidth(chip, size), y: box.y + (box.height - heightOf(layout)) / 2 }
  const letters = textPiece({ ...layout, width: box.x + box.width - size * 0.5 - text.x }, text, {
    ground,
    ink: chip.isOn ? 'ink' : 'quiet',
    letters: 'plain',
  })
  if (!chip.isOn) return [rimPiece(box, box.height / 2, ground, 'line'), letters]
  const middle = { x: box.x + size * 1, y: box.y + box.height / 2 }
  const sign = chip.sign === 'tick' ? tick(middle, size, ground) : link(middle, size, ground)
  return [boxPiece(box, box.height / 2, ground, 'faint'), sign, letters]
}

function tick({ x, y }: { x: number; y: number }, size: number, ground: FieldSetting['ground']): Piece {
  return ({ context, colors }) => {
    context.beginPath()
    context.moveTo(x - size * 0.32, y + size * 0.02)
    context.lineTo(x - size * 0.08, y + size * 0.26)
    context.lineTo(x + size * 0.32, y - size * 0.24)
    context.strokeStyle = colors[ground].mark
    context.lineWidth = size * 0.15
    context.lineCap = 'round'
    context.stroke()
  }
}

/** A small card: what is named lies elsewhere on the board. */
function link({ x, y }: { x: number; y: number }, size: number, ground: FieldSetting['ground']): Piece {
  const box = { x: x - size * 0.3, y: y - size * 0.26, width: size * 0.6, height: size * 0.52 }
  return boxPiece(box, size * 0.12, ground, 'mark')
}
