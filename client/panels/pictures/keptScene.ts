import type { BoardScene } from '../../canvas/boardScene'
import type { Kept } from './pictureWish'

/** The scene as if there were nothing else on the board; what a facilitator only prepares is never there. */
export function keptScene(scene: BoardScene, kept: Kept): BoardScene {
  const isKept = ({ id }: { readonly id: string }) => kept.has(id)
  const only = <Thing extends { readonly id: string }>(thing: Thing | null) =>
    thing !== null && isKept(thing) ? thing : null
  const both = ({ from, to }: { readonly from: { id: string }; readonly to: { id: string } }) =>
    isKept(from) && isKept(to)
  const changed: Partial<BoardScene> = {
    note: (id) => only(scene.note(id)),
    notesMeeting: (box) => scene.notesMeeting(box).filter(isKept),
    card: (id) => only(scene.card(id)),
    cardsMeeting: (box) => scene.cardsMeeting(box).filter(isKept),
    supportsMeeting: (box) =>
      scene.supportsMeeting(box).filter(({ support }) => !support.isPrepared && isKept(support)),
    island: (id) => only(scene.island(id)),
    islandsMeeting: (box) => scene.islandsMeeting(box).filter(isKept),
    get islands() {
      return scene.islands.filter(isKept)
    },
    linksMeeting: (box) => scene.linksMeeting(box).filter(both),
    linksOf: (ids) => scene.linksOf(ids).filter(both),
  }
  return Object.create(scene, Object.getOwnPropertyDescriptors(changed))
}
