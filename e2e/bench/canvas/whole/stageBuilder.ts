import * as Y from 'yjs'
import type { Box, Point } from '../../../../shared/geometry/box'
import type { Template } from '../../../../shared/model/template'
import { zoneBox } from '../../../../shared/model/zoneBox'
import { SystemEdit } from '../../../../shared/operations/origin'
import { createSupport } from '../../../../shared/operations/supports'
import { idOf } from '../../load/idOf'
import type { Container } from './boardBuilder'

const FIRST_SUPPORT_ID = 4_000_000
const BY = new SystemEdit('server')

/** Page units: around what lies in a zone, and above it, where the zone has its words. */
export const MARGIN = 140
const WORDS = 280

/** A zone of a support that was put on the page. */
export type Zone = Container & { readonly box: Box }

/** Puts supports on a stage of its own. */
export class StageBuilder {
  readonly doc = new Y.Doc()
  private made = 0

  /** So large that the named zone takes what has this size, below its words. Gives the zones by their names. */
  put(template: Template, at: Point, room: { readonly zone: string; readonly width: number; readonly height: number }) {
    const [, , wide, high] = template.zones.find(({ name }) => name === room.zone)?.rect ?? [0, 0, 100, 100]
    const width = Math.round(((room.width + 2 * MARGIN) * 100) / wide)
    const height = Math.round(((room.height + MARGIN + WORDS) * 100) / high)
    const box: Box = { ...at, width, height }
    const id = idOf(FIRST_SUPPORT_ID + this.made++)
    const zoneIds = template.zones.map(() => idOf(FIRST_SUPPORT_ID + this.made++))
    createSupport(this.doc, { id, template, box, createdAt: 1, zoneIds }, BY)
    const zones = new Map(
      template.zones.map((zone, index): [string, Zone] => {
        const own = zoneBox({ box }, zone)
        return [zone.name, { id: zoneIds[index] as string, origin: own, outermost: null, box: own }]
      }),
    )
    return { box, of: (name: string) => zones.get(name) as Zone }
  }
}

/** Where something lies in a zone, from the zone's corner. */
export function inZone({ x, y }: Point): Point {
  return { x: x + MARGIN, y: y + WORDS }
}
