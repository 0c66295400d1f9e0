import type { Command } from './command'
import { revealBoard } from './revealBoard'

/** The view goes where this person's goes, until one moves oneself. */
export const followPerson: Command<[person: string]> = {
  id: 'followPerson',
  labelKey: 'attention.follow',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, person) => {
    const tells = ctx.meta.getState().authors === 'named' || ctx.showsView(person)
    return tells && person !== ctx.person && !ctx.camera.hold.isOn
  },
  run: (ctx, person) => {
    revealBoard(ctx)
    ctx.session.setState({ following: person })
  },
}

export const stopFollowing: Command = {
  id: 'stopFollowing',
  labelKey: 'attention.stop',
  group: 'view',
  shortcuts: [],
  isEnabled: (ctx) => ctx.session.getState().following !== null,
  run: (ctx) => ctx.session.setState({ following: null }),
}
