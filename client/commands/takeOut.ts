import type { Box } from '../../shared/geometry/box'
import { putInto } from '../../shared/operations/gathering'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command, CommandContext } from './command'
import { type Ground, obstacles, readGround } from './ground'
import { blockOf, freeCornerBeside } from './layBlock'
import { idsOf, placementOf, selectedThings, type Things } from './things'

/** What is selected leaves the cluster that they lie in, for a free place beside its island. */
export const takeOut: Command = {
  id: 'takeOut',
  labelKey: 'command.takeOut',
  group: 'note',
  shortcuts: [],
  needs: 'gather',
  isEnabled: (ctx) => [...homesOf(readGround(ctx), selectedThings(ctx)).keys()].length > 0,
  run: (ctx) => takeThingsOut(ctx, selectedThings(ctx), new LocalEdit()),
}

/** Of what lies in several clusters each leaves its own. */
export function takeThingsOut(ctx: CommandContext, things: Things, origin: LocalEdit): void {
  const ground = readGround(ctx)
  const laid: Box[] = []
  ctx.doc.transact(() => {
    for (const [home, held] of homesOf(ground, things)) {
      const island = ground.islands.get(home)
      if (island === undefined) continue
      const block = blockOf(ground, idsOf(held))
      const taken = [...obstacles(ctx, ground, idsOf(things), island.parent), ...laid]
      const corner = freeCornerBeside(taken, block, island.box, 'bare')
      laid.push({ ...corner, width: block.width, height: block.height })
      putInto(ctx.doc, placementOf(held, block.placesAt(corner)), island.parent, origin, ctx.projection.zones)
    }
  }, origin)
}

/** The things by the cluster that they lie in; those in none are left out. */
function homesOf(ground: Ground, { notes, clusters, cards }: Things): Map<string, Things> {
  const homes = new Map<string, Record<keyof Things, string[]>>()
  const add = (kind: keyof Things, id: string) => {
    const home = ground.homeOf(id)
    if (home === null) return
    const held = homes.get(home) ?? { notes: [], clusters: [], cards: [] }
    held[kind].push(id)
    homes.set(home, held)
  }
  for (const id of notes) add('notes', id)
  for (const id of clusters) add('clusters', id)
  for (const id of cards) add('cards', id)
  return homes
}
