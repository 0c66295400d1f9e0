import type { CardKind } from '../../shared/model/cardKind'
import { pagePlace } from '../../shared/model/place'
import type { Template } from '../../shared/model/template'
import { createCards } from '../../shared/operations/createCards'
import { SystemEdit } from '../../shared/operations/origin'
import { createSupport } from '../../shared/operations/supports'
import { placeIn } from '../../shared/testing/boards'
import type { BoardDriver } from './boardDriver'

const EDIT = new SystemEdit('import')

/** Lays a support out; its zones are called by its id and their name: `wall.banner`. */
export function laySupport(board: BoardDriver, id: string, template: Template, at = { x: 0, y: 0 }): void {
  const zoneIds = template.zones.map(({ name }) => `${id}.${name}`)
  const box = { ...at, ...template.frame }
  createSupport(board.stage, { id, template, box, createdAt: 1, zoneIds }, EDIT)
}

type Fields = { readonly in?: string; readonly x?: number; readonly y?: number; readonly values?: object }

/** Lays a card out, on the page or in a zone or cluster. */
export function layCard(board: BoardDriver, id: string, kind: CardKind, fields: Fields = {}): void {
  const { in: home, x = 0, y = 0, values = {} } = fields
  const place = home === undefined ? pagePlace(x, y) : placeIn(home, x, y)
  createCards(board.doc, [{ id, kind, place, author: 'ada', createdAt: 1, values: { ...values } }], EDIT)
}
