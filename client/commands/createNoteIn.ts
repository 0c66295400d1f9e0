import { NOTE_SIZE } from '../../shared/model/note'
import { PLAIN_THINGS } from '../../shared/model/plainThings'
import type { Command } from './command'
import { placeNote } from './createNote'
import { readGround } from './ground'
import { freeInZone } from './zoneRoom'
import { whyNotNew } from './zoneRules'

/** Places an empty note in a zone and opens it. Gives its id. */
export const createNoteIn: Command<[zone: string], string> = {
  id: 'createNoteIn',
  labelKey: 'command.createNote',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, zone) =>
    ctx.canWrite && ctx.projection.zones.has(zone) && whyNotNew(ctx, zone, PLAIN_THINGS[0]) === null,
  run: (ctx, zone) => {
    const box = ctx.projection.zones.get(zone) ?? ctx.camera.visibleBox()
    const corner = freeInZone(ctx, readGround(ctx), { width: NOTE_SIZE, height: NOTE_SIZE }, box)
    ctx.session.setState(({ shutZones }) => ({ shutZones: new Set([...shutZones].filter((id) => id !== zone)) }))
    return placeNote(ctx, corner, { cluster: null })
  },
}
