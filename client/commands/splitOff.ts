import type { Command } from './command'
import { gatherThings } from './gatherThings'
import { membersOf, obstacles, readGround } from './ground'
import { blockOf, freeCornerBeside } from './layBlock'
import { idsOf, selectedThings } from './things'

/**
 * Makes a cluster of its own of some of what one cluster holds, in a free place beside it. Where it is not clear what
 * parts from what, says what to choose first.
 */
export const splitOff: Command<[], string | null> = {
  id: 'splitOff',
  labelKey: 'command.splitOff',
  group: 'note',
  shortcuts: [],
  needs: 'gather',
  isEnabled: (ctx) => {
    const { notes, clusters, cards } = selectedThings(ctx)
    if (clusters.length > 0) return true
    const { homeOf } = readGround(ctx)
    return [...notes, ...cards].some((id) => homeOf(id) !== null)
  },
  run: (ctx) => {
    const things = selectedThings(ctx)
    const ids = idsOf(things)
    const ground = readGround(ctx)
    const homes = new Set(ids.map((id) => ground.homeOf(id)))
    const [home] = homes
    const island = homes.size === 1 && home != null ? ground.islands.get(home) : undefined
    if (island === undefined || ids.length < 2 || ids.length === membersOf(island).length) {
      ctx.say((t) => t('clusters.chooseSome'))
      return null
    }
    const block = blockOf(ground, ids)
    const taken = obstacles(ctx, ground, ids, island.parent)
    const content = freeCornerBeside(taken, block, island.box, 'island')
    const layout = { points: block.placesAt(content), content, within: island.parent }
    return gatherThings(ctx, ground, things, layout)
  },
}
