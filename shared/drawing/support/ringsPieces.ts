import { type Box, centerOf, type Point } from '../../geometry/box'
import type { Layout } from '../../model/layout'
import { ringsRadius } from '../../queries/layoutMeaning'
import type { DrawingContext } from '../context'
import { INK, LINE, lettersPiece, QUIET, type SupportPiece, strokePiece } from './supportPen'
import { LINE_HEIGHT, layLabel, lettersWidth, type SupportSetting } from './supportSetting'

/** Rings around the middle, from the outermost in, with a ground that is stronger to the middle; sectors as rays. */
export function ringsPieces(
  { rings, sectors = [] }: Extract<Layout, { kind: 'rings' }>,
  box: Box,
  setting: SupportSetting,
): SupportPiece[] {
  const middle = centerOf(box)
  const radius = ringsRadius(box)
  const grounds = rings.map((_, at) => ringPiece(middle, (radius * (rings.length - at)) / rings.length))
  const rays = sectors.length < 2 ? [] : sectors.map((_, at) => ray(middle, radius, at / sectors.length))
  const step = radius / rings.length
  const size = Math.min(setting.letters * 0.86, step * 0.34)
  const names = rings.flatMap(({ label }, at) => {
    const layout = layLabel(label[setting.locale], step * 2.4, { size, letters: 'bold' }, setting)
    if (layout === null) return []
    const aside = rays.length === 0 ? -lettersWidth(layout, 'bold', setting) / 2 : size * 0.5
    const place = { x: middle.x + aside, y: middle.y - step * (at + 1) + size * 0.45 }
    return [lettersPiece(layout, place, { color: INK, letters: 'bold' })]
  })
  return [
    ...grounds,
    ...rays,
    ...names,
    ...sectors.flatMap(({ label }, at) =>
      sectorName(label[setting.locale], (at + 0.5) / sectors.length, { middle, radius, box }, setting),
    ),
  ]
}

function ringPiece({ x, y }: Point, radius: number): SupportPiece {
  return ({ context, theme, zoom }) => {
    traceCircle(context, x, y, radius - 1 / zoom)
    context.fillStyle = theme.support.ground
    context.fill()
    context.strokeStyle = theme.support.line
    context.lineWidth = 1.5 / zoom
    context.stroke()
  }
}

function ray(middle: Point, radius: number, turn: number): SupportPiece {
  return strokePiece(middle, onCircle(middle, radius, turn), { color: LINE, width: 1.5 })
}

/** Clockwise from the top; a turn is 1. */
function onCircle({ x, y }: Point, radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) }
}

type Around = { readonly middle: Point; readonly radius: number; readonly box: Box }

/** Outside the rings where the zone has room there, else inside the outermost. */
function sectorName(
  name: string,
  turn: number,
  { middle, radius, box }: Around,
  setting: SupportSetting,
): SupportPiece[] {
  const size = Math.min(setting.letters * 0.8, radius * 0.09)
  const layout = layLabel(name, radius * 0.7, { size, letters: 'plain' }, setting)
  if (layout === null) return []
  const [width, height] = [lettersWidth(layout, 'plain', setting), size * LINE_HEIGHT]
  const share = Math.sin(turn * 2 * Math.PI)
  const places = [size, -size].map((away) => {
    const { x, y } = onCircle(middle, radius + away, turn)
    return { x: x - width / 2 + (Math.sign(away) * share * width) / 2, y: y - height / 2 }
  })
  const isInside = ({ x, y }: Point) =>
    x > box.x + size &&
    x + width < box.x + box.width - size &&
    y > box.y + size &&
    y + height < box.y + box.height - size
  const place = places.find(isInside) ?? (places[1] as Point)
  return [lettersPiece({ ...layout, width }, place, { color: QUIET, letters: 'plain' })]
}

/** Eight curves: nobody tells them from a circle. */
function traceCircle(context: DrawingContext, x: number, y: number, radius: number): void {
  const bend = radius / Math.cos(Math.PI / 8)
  const at = (step: number, reach: number) => ({
    x: x + reach * Math.cos((Math.PI * step) / 8),
    y: y + reach * Math.sin((Math.PI * step) / 8),
  })
  context.beginPath()
  context.moveTo(x + radius, y)
  for (let step = 1; step < 16; step += 2) {
    const [pull, to] = [at(step, bend), at(step + 1, radius)]
    context.quadraticCurveTo(pull.x, pull.y, to.x, to.y)
  }
  context.closePath()
}
