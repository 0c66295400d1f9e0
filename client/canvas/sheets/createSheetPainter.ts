import { drawCard } from '../../../shared/drawing/card/drawCard'
import { drawSupport } from '../../../shared/drawing/support/drawSupport'
import { thingNames } from '../../../shared/queries/thingNames'
import type { BoardView } from '../../board/boardView'
import { readingOf } from './placeReading'
import type { SheetPainter } from './sheetPainter'
import { SHEET_WORDS } from './sheetWords'

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
