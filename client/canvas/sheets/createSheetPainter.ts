import { drawCard } from '../../../shared/drawing/card/drawCard'
import { drawSupport } from '../../../shared/drawing/support/drawSupport'
import { thingNames } from '../../../shared/queries/thingNames'
import type { BoardView } from '../../board/boardView'
import { paintArrows } from './arrowPainting'
import type { SheetPainter } from './sheetPainter'
import { SHEET_WORDS } from './sheetWords'
import { paintZoneDrop } from './zoneDropPainting'

/** Cards and supports speak the board's language. */
export function createSheetPainter({ projection, kinds, images, meta }: BoardView): SheetPainter {
  const { locale } = meta.getState()
  const words = SHEET_WORDS[locale]
  const nameOf = thingNames(projection, (name) => kinds.kindOf(name), locale)
  return {
    paintSupports(context, pixelRatio, { scene, camera, painter, detail }, view) {
      const options = { pixelRatio, detail, locale, words: words.support }
      for (const drawn of scene.supportsMeeting(view)) drawSupport(context, camera.state, drawn, painter, options)
    },
    paintZoneDrop: (context, pixelRatio, source) => paintZoneDrop(context, pixelRatio, source, locale),
    paintArrows,
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
