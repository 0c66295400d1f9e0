import { drawArrow } from '../../../shared/drawing/card/drawArrow'
import { drawCard } from '../../../shared/drawing/card/drawCard'
import { drawSupport } from '../../../shared/drawing/support/drawSupport'
import { boxAround, boxesOverlap } from '../../../shared/geometry/box'
import { thingNames } from '../../../shared/queries/thingNames'
import type { BoardView } from '../../board/boardView'
import { readingOf } from './placeReading'
import type { SheetPainter } from './sheetPainter'
import { SHEET_WORDS } from './sheetWords'

const EVERYWHERE = { x: -1e10, y: -1e10, width: 2e10, height: 2e10 }

/** Cards and supports speak the board's language. */
export function createSheetPainter({ projection, kinds, images, meta }: BoardView): SheetPainter {
  const { locale } = meta.getState()
  const words = SHEET_WORDS[locale]
  const nameOf = thingNames(projection, (name) => kinds.kindOf(name), locale)
  return {
    paintSupports(context, pixelRatio, { scene, hand, camera, painter, detail }, view) {
      const { drop } = hand
      const zone = drop?.target?.kind === 'zone' ? drop.target.id : null
      for (const drawn of scene.supportsMeeting(view)) {
        const lit = drawn.support.zones.find(({ id }) => id === zone)
        const reading = lit === undefined || drop === null ? null : readingOf(scene, drop, drawn.support, lit, locale)
        const state = drop?.refusal == null ? 'target' : 'refused'
        drawSupport(context, camera.state, drawn, painter, {
          ...{ pixelRatio, detail, locale, words: words.support },
          ...(lit !== undefined && { drop: { zone: lit.id, state, ...(reading !== null && { reading }) } }),
        })
      }
    },
    paintArrows(context, pixelRatio, { scene, hand, camera, painter }, view) {
      const boxOf = (id: string) => {
        const card = scene.card(id)
        if (card === null || card.isHidden) return null
        const { x, y } = hand.offsetFor(id)
        return { ...card.box, x: card.box.x + x, y: card.box.y + y }
      }
      for (const { id, arrowsFrom } of scene.cardsMeeting(EVERYWHERE)) {
        for (const from of arrowsFrom) {
          const [start, end] = [boxOf(from), boxOf(id)]
          if (start === null || end === null || from === id) continue
          const around = boxAround([start, end])
          if (around !== null && boxesOverlap(around, view))
            drawArrow(context, camera.state, { from: start, to: end }, painter, { pixelRatio })
        }
      }
    },
    paintCards(context, cards, { camera, painter, detail }, options) {
      for (const card of cards) {
        drawCard(context, camera.state, card, painter, {
          ...{ ...options, detail, locale, nameOf },
          words: words.card,
          pictureOf: (id) => images.pictureOf(id),
        })
      }
    },
  }
}
