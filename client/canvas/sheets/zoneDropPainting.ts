import { drawZoneDrop } from '../../../shared/drawing/support/drawZoneDrop'
import type { Locale } from '../../../shared/model/stageMeta'
import { readingOf } from './placeReading'
import type { SheetSource } from './sheetPainter'

export function paintZoneDrop(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  { scene, hand, camera, painter, detail }: SheetSource,
  locale: Locale,
): void {
  const { drop } = hand
  if (drop?.target?.kind !== 'zone') return
  const { id } = drop.target
  for (const drawn of scene.supportsMeeting(camera.visibleBox())) {
    const zone = drawn.support.zones.find((one) => one.id === id)
    if (zone === undefined) continue
    const reading = readingOf(drop, drawn.support, zone, locale)
    drawZoneDrop(context, camera.state, drawn, painter, {
      ...{ pixelRatio, detail, zone: id, state: drop.refusal === null ? 'target' : 'refused' },
      ...(reading !== null && { reading }),
    })
  }
}
