import { createId } from '../../shared/model/ids'
import { setBolts, takeBoltsBack } from '../../shared/operations/bolts'
import { LocalEdit } from '../../shared/operations/origin'
import { readStructure } from '../../shared/queries/readStructure'
import type { Command, CommandContext } from './command'
import { isThere } from './queries'

/**
 * Says that one does not share where the selected notes lie, or a note; takes that back where one has said so of all.
 * What is on a desk lies nowhere yet.
 */
export const toggleBolt: Command<[id?: string]> = {
  id: 'toggleBolt',
  labelKey: 'bolts.toggle',
  group: 'note',
  shortcuts: [{ key: 'e' }],
  needs: 'any',
  isEnabled: (ctx, id) => ctx.canWrite && ctx.doc !== ctx.desk() && chosen(ctx, id).length > 0,
  run: (ctx, id) => {
    const doubts = ownDoubts(ctx, chosen(ctx, id))
    const without = doubts.filter(({ own }) => own.length === 0)
    const author = ctx.meta.getState().authors === 'hidden' ? '' : ctx.author
    const origin = new LocalEdit()
    if (without.length === 0) {
      const own = doubts.flatMap((doubt) => doubt.own)
      takeBoltsBack(ctx.doc, own, ctx.now(), origin, author)
      ctx.say((t) => t('bolts.takenBack', { count: doubts.length }))
      return
    }
    const bolts = without.map(({ on, home }) => ({ id: createId(), on, in: home, author, createdAt: ctx.now() }))
    if (author === '') ctx.bolts.own.add(bolts.map((bolt) => bolt.id))
    setBolts(ctx.doc, bolts, origin)
    ctx.say((t) => t('bolts.set', { count: bolts.length }))
  },
}

function chosen(ctx: CommandContext, id?: string): string[] {
  return [...(id === undefined ? ctx.session.getState().selection : [id])].filter((one) => isThere(ctx, one))
}

/** Where the notes lie, and this person's bolts on that. */
function ownDoubts({ projection, bolts }: CommandContext, notes: readonly string[]) {
  const { homeOf } = readStructure(projection)
  return notes.map((on) => {
    const home = homeOf(projection.notes.get(on)?.place.in ?? null)
    return { on, home, own: bolts.ownOn(on, home) }
  })
}
