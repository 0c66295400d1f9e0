import { NOTE_SIZE } from '../../shared/model/note'
import { PLAIN_THINGS } from '../../shared/model/plainThings'
import type { Command } from './command'
import { createCard } from './createCard'
import { placeNote } from './createNote'
import { readGround } from './ground'
import { freeInZone } from './zoneRoom'
import { whyNotNew } from './zoneRules'

const [NOTE] = PLAIN_THINGS

/**
 * Places an empty note, or an empty card of a kind, in a free place of a zone and opens it: for who does not see the zone.
 * Gives its id.
 */
export const createIn: Command<[zone: string, kind: string], string | null> = {
  id: 'createIn',
  labelKey: 'command.createNote',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, zone, kind) => {
    if (!ctx.projection.zones.has(zone)) return false
    return whyNotNew(ctx, zone, kind) === null && (kind === NOTE || createCard.isEnabled(ctx, kind))
  },
  run: (ctx, zone, kind) => {
    const box = ctx.projection.zones.get(zone) ?? ctx.camera.visibleBox()
    const size = (kind === NOTE ? null : ctx.kinds.kindOf(kind)) ?? { width: NOTE_SIZE, height: NOTE_SIZE }
    const corner = freeInZone(ctx, readGround(ctx), size, box)
    ctx.session.setState(({ shutZones }) => ({ shutZones: new Set([...shutZones].filter((id) => id !== zone)) }))
    if (kind === NOTE) return placeNote(ctx, corner, { cluster: null })
    return createCard.run(ctx, kind, { x: corner.x + size.width / 2, y: corner.y + size.height / 2 })
  },
}
