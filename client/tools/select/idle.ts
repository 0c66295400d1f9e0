import { closeText } from '../../session/session'
import { lineUnder, thingUnder } from '../thingUnder'
import type { CanvasPointer, ThingHit, ToolContext } from '../toolContext'
import type { SelectHandlers, SelectState } from './selectState'

export const idle: SelectHandlers<'idle'> = {
  onPointerDown(ctx, _own, pointer) {
    closeText(ctx.session)
    const hit = thingUnder(ctx, pointer)
    const support = hit === null ? ctx.supportAt(pointer.page) : null
    if (support !== null) {
      ctx.commands.selectSupport.run(support)
      return undefined
    }
    if (hit === null) return pointingNothing(pointer)
    if (hit.part !== 'ground') return { name: 'pointingThing', id: hit.id, down: pointer }
    return pointingGround(ctx, hit, pointer)
  },
  onDoubleClick(ctx, _own, pointer) {
    const hit = thingUnder(ctx, pointer)
    if (hit === null || hit.part === 'ground') {
      if (lineUnder(ctx, pointer) === null) ctx.commands.createNote.run(pointer.page)
    } else if (hit.part !== 'card' && ctx.isOthers(hit.id)) ctx.tellWhyNot(hit.id)
    else if (hit.part === 'note' || hit.part === 'card') ctx.commands.editNote.run(hit.id)
    else if (hit.part === 'pile') ctx.commands.toggleFold.run()
    else ctx.commands.openTitle.run(hit.id)
    return undefined
  },
}

function pointingNothing(pointer: CanvasPointer): SelectState {
  if (pointer.kind === 'touch') return { name: 'panning', last: pointer.screen, hasMoved: false, tapped: null }
  return { name: 'pointingBoard', down: pointer }
}

/** A mouse holds a cluster by its ground too; a finger only one that it has chosen, else it moves the view. */
function pointingGround(ctx: ToolContext, { id }: ThingHit, pointer: CanvasPointer): SelectState {
  const isChosen = ctx.session.getState().selection.has(id)
  if (pointer.kind === 'touch' && !isChosen) {
    return { name: 'panning', last: pointer.screen, hasMoved: false, tapped: id }
  }
  if (pointer.shift) return { name: 'pointingBoard', down: pointer }
  return { name: 'pointingThing', id, down: pointer }
}
