import { drawCard } from '../../../shared/drawing/card/drawCard'
import type { DrawingContext } from '../../../shared/drawing/context'
import { drawSupport } from '../../../shared/drawing/support/drawSupport'
import { drawTables, type TableMark } from '../../../shared/drawing/support/drawTables'
import { thingNames } from '../../../shared/queries/thingNames'
import type { BoardView } from '../../board/boardView'
import { paintArrows } from './arrowPainting'
import type { SheetPainter } from './sheetPainter'
import { SHEET_WORDS } from './sheetWords'
import { paintZoneDrop } from './zoneDropPainting'

/** Cards and supports speak the board's language. */
export function createSheetPainter({ projection, kinds, images, meta, lead, person }: BoardView): SheetPainter {
  const { locale } = meta.getState()
  const words = SHEET_WORDS[locale]
  const nameOf = thingNames(projection, (name) => kinds.kindOf(name), locale)
  return {
    paintSupports(context, pixelRatio, { scene, camera, painter, detail }, view) {
      const options = { pixelRatio, detail, locale, words: words.support }
      const shown = scene.supportsMeeting(view)
      for (const drawn of shown) drawSupport(context, camera.state, drawn, painter, options)
      const { tables, seats } = lead.getState()
      if (tables.length === 0) return
      const markOf = (id: string): TableMark | null => {
        const at = tables.findIndex((table) => table.id === id)
        const table = tables[at]
        if (table === undefined) return null
        const name = table.name.trim() || `${words.table.numbered} ${at + 1}`
        return { name, color: table.color, isOwn: seats.get(person) === id }
      }
      const marking = { pixelRatio, detail, markOf, yours: words.table.yours }
      for (const drawn of shown) drawTables(context, camera.state, drawn, painter, marking)
    },
    paintZoneDrop: (context, pixelRatio, source) => paintZoneDrop(context, pixelRatio, source, locale),
    paintArrows,
    paintCards(context, cards, { camera, painter, detail }, options) {
      const things: DrawingContext = context
      for (const card of cards) {
        things.beginThing?.(card.id)
        drawCard(context, camera.state, card, painter, {
          ...{ ...options, detail, locale, nameOf },
          words: words.card,
          pictureOf: (id) => images.pictureOf(id),
        })
        things.endThing?.()
      }
    },
  }
}
