import { boxAround } from '../../shared/geometry/box'
import type { Template } from '../../shared/model/template'
import { LocalEdit } from '../../shared/operations/origin'
import { lockChallenge } from '../../shared/operations/supports'
import { writeSupport } from './addSupport'
import { chosenChallenges, type LockedChallenge } from './challenges'
import type { Command, CommandContext } from './command'
import { revealBoard } from './revealBoard'
import { roomForSupports, showSupportBox } from './supportRoom'
import { WALL } from './wallTemplate'

/** A wall for each chosen challenge, side by side in free space, each with its challenge in its banner; all in view then. */
export const addWalls: Command = {
  id: 'addWalls',
  labelKey: 'supports.wallForEach',
  group: 'note',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && chosenChallenges(ctx).length > 0,
  run: (ctx) => {
    const template = ctx.templateOf(WALL)
    if (template === null) ctx.say((t) => t('supports.wallMissing'))
    else layWalls(ctx, template, chosenChallenges(ctx))
  },
}

function layWalls(ctx: CommandContext, template: Template, challenges: readonly LockedChallenge[]): void {
  const boxes = roomForSupports(ctx, template.frame, challenges.length)
  ctx.stage.transact(() => {
    for (const [at, challenge] of challenges.entries()) {
      const box = boxes[at]
      if (box !== undefined)
        lockChallenge(ctx.stage, writeSupport(ctx, ctx.stage, template, box), challenge, new LocalEdit())
    }
  }, new LocalEdit())
  const whole = boxAround(boxes)
  revealBoard(ctx)
  if (whole !== null) showSupportBox(ctx, whole)
  ctx.say((t) => t('supports.wallsAdded', { count: boxes.length }))
}
