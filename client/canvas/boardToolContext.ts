import { type Box, boxContains, centerOf, expandBox, type Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { DropPlan, DropTarget } from '../commands/dropThings'
import { othersZoneOf } from '../commands/zoneRules'
import type { DragPreview, ToolContext } from '../tools/toolContext'
import { type BoardScene, boxOf } from './boardScene'
import { farIslands } from './islands/farIslands'
import { planDrop } from './planDrop'
import type { RelationPainter } from './relations/relationPainter'
import { supportAt } from './sheets/supportAt'
import { ThingFinder } from './thingFinder'
import { planZoneDrop } from './zoneDrop'

/** Where tools show what is not yet written. */
export type Previews = {
  readonly relations: RelationPainter | null
  showDrag(drag: DragPreview | null): void
  showDrop(plan: DropPlan | null): void
  showMarquee(box: Box | null): void
  showLasso(path: readonly Point[] | null): void
  showLaser(at: Point | null): void
}

/** So much of a note's edge is not yet the note for who drops something: beside is meant there. Page units. */
const DROP_EDGE = 22

/** What the tools see of a board: what the scene shows, and what others hold. */
export function createBoardToolContext(view: BoardView, scene: BoardScene, previews: Previews): ToolContext {
  const { presence, camera } = view
  /** What others hold is shown elsewhere than where the document has it. */
  const heldByOthers = () =>
    withContent(
      scene,
      [...presence.others.values()].flatMap(({ drag }) => drag?.ids ?? []),
    )
  const far = () => farIslands(scene.islands, camera.state.zoom)
  const things = new ThingFinder(scene, far)
  return {
    session: view.session,
    camera,
    commands: view.commands,
    canWrite: view.canWrite,
    ...whatMayBeTaken(view),
    thingAt: (point, reach) => things.at(point, reach, heldByOthers()),
    thingsIn: (box) => things.inBox(box, heldByOthers()),
    thingsInside: (path) => things.insidePath(path, heldByOthers()),
    supportAt: (point) => (view.canLead ? supportAt(scene, point, camera.state.zoom) : null),
    relationAt: (point, reach) => previews.relations?.at(point, reach) ?? null,
    isHeldByOther: (id) => heldByOthers().has(id),
    tellHeld(id) {
      const holder = [...presence.others.values()].find(({ drag }) => withContent(scene, drag?.ids ?? []).has(id))
      const name = holder?.person.name ?? ''
      view.notices.say((t) => (name === '' ? t('clusters.heldByNameless') : t('clusters.heldBy', { name })))
    },
    middleOf: (id) => middleOf(scene, id),
    outermost(ids) {
      const held = new Set(ids.flatMap((id) => contentBelow(scene, id)))
      return ids.filter((id) => !held.has(id))
    },
    dropTargetAt: (point, ids) =>
      view.rights.getState().gather
        ? dropTargetAt(things, scene, { point, ids, skip: new Set([...withContent(scene, ids), ...heldByOthers()]) })
        : null,
    planDrop: (ids, delta, target) => planLettingGo(view, scene, { ids, delta, target }),
    previewDrag(drag) {
      previews.showDrag(drag)
      presence.setDrag(drag?.copies ? null : drag)
    },
    previewDrop: (plan) => previews.showDrop(plan),
    previewMarquee: (box) => previews.showMarquee(box),
    previewLasso: (path) => previews.showLasso(path),
    point(at) {
      previews.showLaser(at)
      if (at !== null) presence.setCursor(at)
      if (presence.own.laser !== (at !== null)) presence.setLaser(at !== null)
    },
  }
}

function whatMayBeTaken(view: BoardView): Pick<ToolContext, 'isOthers' | 'mayTake' | 'tellWhyNot'> {
  return {
    isOthers: (id) => othersZoneOf(view, id) !== null,
    mayTake: (id) => view.rights.getState().move && othersZoneOf(view, id) === null,
    tellWhyNot(id) {
      const zone = othersZoneOf(view, id)
      view.commands.sayHeldBack.run(zone === null ? 'move' : { zone })
    },
  }
}

/** A note on a card lies on it, and so does a card on a note: only those of a kind make a cluster by themselves. */
function dropTargetAt(
  things: ThingFinder,
  scene: BoardScene,
  { point, ids, skip }: { readonly point: Point; readonly ids: readonly string[]; readonly skip: ReadonlySet<string> },
): DropTarget | null {
  const hit = things.at(point, 0, skip)
  if (hit === null) return null
  if (hit.part !== 'note' && hit.part !== 'card') return { kind: 'cluster', id: hit.id }
  const card = scene.card(hit.id)
  const sheet = scene.note(hit.id) ?? card
  if (sheet === null) return null
  if (sheet.home !== null) return { kind: 'cluster', id: sheet.home }
  const isAlike = ids.every((id) => (scene.card(id) === null) === (card === null))
  const box = card?.box ?? boxOf(sheet)
  return isAlike && boxContains(expandBox(box, -DROP_EDGE), point) ? { kind: 'note', id: hit.id } : null
}

function middleOf(scene: BoardScene, id: string): Point | null {
  const note = scene.note(id)
  const box = note === null ? (scene.card(id)?.box ?? scene.island(id)?.card) : boxOf(note)
  return box === undefined ? null : centerOf(box)
}

type Release = { readonly ids: readonly string[]; readonly delta: Point; readonly target: DropTarget | null }

/** On a thing that takes it in, into a zone, or onto the page. */
function planLettingGo(view: BoardView, scene: BoardScene, { ids, delta, target }: Release): DropPlan {
  const around = target === null ? null : zoneAroundTarget(view, target)
  const plan = planDrop(scene, { ids, delta }, around === null ? target : null)
  if (around !== null) return { ...plan, target: { kind: 'zone', id: around }, refusal: 'table' }
  return plan.target === null ? planZoneDrop(view, ids, plan) : plan
}

/** The other table's zone that a note or a cluster lies in: it takes nothing in then. */
function zoneAroundTarget(view: BoardView, { kind, id }: DropTarget): string | null {
  return kind === 'zone' ? null : othersZoneOf(view, id)
}

function contentBelow(scene: BoardScene, id: string): string[] {
  const { notes, cards, clusters } = scene.contentOf(id)
  return [...notes, ...cards, ...clusters.filter((one) => one !== id)]
}

function withContent(scene: BoardScene, ids: readonly string[]): Set<string> {
  return new Set(ids.flatMap((id) => [id, ...contentBelow(scene, id)]))
}
