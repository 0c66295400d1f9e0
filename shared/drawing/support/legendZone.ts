import type { Box } from '../../geometry/box'
import type { RelationSign } from '../../model/relation'
import { drawSign } from '../clusterSigns'
import { fillDisc } from '../noteMarks'
import { drawRelations } from '../relations/drawRelation'
import type { DrawnSupport, LegendEntry } from './drawnSupport'
import { INK, LINE, lettersPiece, QUIET, type SupportPiece, strokePiece } from './supportPen'
import { LINE_HEIGHT, layLabel, lettersWidth, type SupportSetting } from './supportSetting'
import { type LaidZone, zoneHead, zonePadding } from './zoneGround'

const SIZES = [150, 130, 114, 100, 88, 78, 68, 60, 52, 46, 40, 36, 32, 28, 25, 22, 20]
const ROW = 1.5

type Mark = { readonly words: string; draw(pen: Parameters<SupportPiece>[0], x: number, y: number, size: number): void }

/** A compact index of the outermost clusters, then what marks and the signs of relations mean. */
export function legendZone(
  laid: LaidZone,
  { legend: entries, signs = [] }: Pick<DrawnSupport, 'legend' | 'signs'>,
  setting: SupportSetting,
): SupportPiece[] {
  const { seen } = laid
  const head = zoneHead({ ...laid, count: entries.length }, setting)
  const pad = zonePadding(seen, setting)
  const top = (entries.length === 0 ? head.low : head.labelLow) + pad * 0.5
  const room = { x: seen.x + pad, y: top, width: seen.width - 2 * pad, height: seen.y + seen.height - pad - top }
  const marks = [...marksOf(setting), ...signs.map((sign) => signMark(sign, setting))]
  const rows = entries.length + marks.length + (entries.length > 0 && marks.length > 0 ? 0.5 : 0)
  const sizes = SIZES.filter((each) => each <= setting.letters * 0.84 && each >= setting.letters * 0.5)
  const size = sizes.find((each) => each * ROW * rows <= room.height && each <= room.width / 14) ?? Math.min(...sizes)
  const high = size * ROW
  const most = Math.max(0, Math.floor(room.height / high - (marks.length === 0 ? 0 : marks.length + 0.5)))
  const shown = entries.length <= most ? entries : entries.slice(0, Math.max(0, most - 1))
  const pieces = shown.flatMap((entry, at) =>
    entryRow(entry, { ...room, y: room.y + at * high, height: high }, size, setting),
  )
  const more = entries.length - shown.length
  if (more > 0 && most > 0) pieces.push(...moreRow(more, { ...room, y: room.y + shown.length * high }, size, setting))
  const low = seen.y + seen.height - pad - marks.length * high
  const line = strokePiece(
    { x: room.x, y: low - high * 0.25 },
    { x: room.x + room.width, y: low - high * 0.25 },
    { color: LINE, width: 1 },
  )
  const marked = marks.flatMap((mark, at) =>
    markRow(mark, { ...room, y: low + at * high, height: high }, size, setting),
  )
  return [
    ...head.pieces,
    ...pieces,
    ...(marks.length === 0 || entries.length === 0 ? [] : [line]),
    ...(low < top - 1 ? [] : marked),
  ]
}

function entryRow(entry: LegendEntry, box: Box, size: number, setting: SupportSetting): SupportPiece[] {
  const sign = size * 0.9
  const middle = box.y + (box.height - size * LINE_HEIGHT) / 2
  const number = layLabel(entry.number, box.width, { size: size * 0.86, letters: 'plain' }, setting)
  const wide = number === null ? 0 : Math.max(size * 1.9, lettersWidth(number, 'plain', setting) + size * 0.5)
  const left = box.x + sign + size * 0.6
  const title = layLabel(entry.title, box.x + box.width - left - wide, { size, letters: 'bold' }, setting)
  const pieces: SupportPiece[] = [
    ({ context, theme, zoom }) => {
      if (sign * zoom < 4) return
      context.fillStyle = theme.islands[entry.color].shore
      drawSign(context, entry.color, box.x, box.y + (box.height - sign) / 2, sign)
    },
  ]
  if (number !== null)
    pieces.push(lettersPiece(number, { x: left, y: middle + size * 0.08 }, { color: QUIET, letters: 'plain' }))
  if (title !== null) pieces.push(lettersPiece(title, { x: left + wide, y: middle }, { color: INK, letters: 'bold' }))
  return pieces
}

function moreRow(count: number, box: Box, size: number, setting: SupportSetting): SupportPiece[] {
  const layout = layLabel(`+${count}`, box.width, { size, letters: 'plain' }, setting)
  return layout === null
    ? []
    : [lettersPiece(layout, { x: box.x + size * 1.5, y: box.y }, { color: QUIET, letters: 'plain' })]
}

function markRow({ words, draw }: Mark, box: Box, size: number, setting: SupportSetting): SupportPiece[] {
  const left = box.x + size * 1.5
  const small = size * 0.8
  const layout = layLabel(words, box.x + box.width - left, { size: small, letters: 'plain' }, setting)
  const y = box.y + (box.height - small * LINE_HEIGHT) / 2
  return [
    (pen) => size * pen.zoom >= 4 && draw(pen, box.x + size * 0.45, box.y + box.height / 2, size),
    ...(layout === null ? [] : [lettersPiece(layout, { x: left, y }, { color: QUIET, letters: 'plain' })]),
  ]
}

function signMark(sign: RelationSign, { words }: SupportSetting): Mark {
  return {
    words: words.signs[sign],
    draw({ context, theme }, x, y, size) {
      const half = size * 0.55
      const path = [
        { x: x - half, y },
        { x: x + half, y },
      ]
      const sizes = { width: size * 0.09, haloWidth: 0, head: size * 0.4 }
      drawRelations(context, [{ path, sign, look: { color: theme.support.ink, halo: '', ...sizes } }])
    },
  }
}

function marksOf({ words }: SupportSetting): Mark[] {
  const all: Mark[] = [
    {
      words: words.wolf,
      draw: ({ context, theme }, x, y, size) => {
        context.fillStyle = theme.support.ink
        fillDisc(context, x, y, size * 0.14)
      },
    },
    {
      words: words.straddling,
      draw: ({ context, theme }, x, y, size) => {
        context.fillStyle = theme.accent
        fillDisc(context, x, y, size * 0.42)
        context.strokeStyle = theme.card.paper
        context.lineWidth = size * 0.08
        context.lineCap = 'round'
        context.beginPath()
        for (const side of [-1, 1]) {
          context.moveTo(x, y)
          context.lineTo(x + side * size * 0.24, y)
          context.moveTo(x + side * size * 0.13, y - size * 0.11)
          context.lineTo(x + side * size * 0.25, y)
          context.lineTo(x + side * size * 0.13, y + size * 0.11)
        }
        context.stroke()
      },
    },
    {
      words: words.many,
      draw: ({ context, theme }, x, y, size) => {
        context.fillStyle = theme.support.quiet
        fillDisc(context, x, y, size * 0.42)
        context.fillStyle = theme.card.paper
        fillDisc(context, x, y, size * 0.36)
      },
    },
  ]
  return all.filter(({ words: said }) => said.trim() !== '')
}
