import { type Box, boxAround, boxContains, centerOf, expandBox, type Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { DropPlan, DropTarget } from '../commands/dropThings'
import type { DragPreview, ThingHit, ToolContext } from '../tools/toolContext'
import { type BoardScene, boxOf, type SceneIsland, type SceneNote } from './boardScene'
import { type FarIslands, farIslands } from './islands/farIslands'
import { isInsidePath, isWholeInsidePath } from './islands/insidePath'
import { planDrop } from './planDrop'

/** Where tools show what is not yet written. */
export type Previews = {
  showDrag(drag: DragPreview | null): void
  showDrop(plan: DropPlan | null): void
  showMarquee(box: Box | null): void
  showLasso(path: readonly Point[] | null): void
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
    thingAt: (point, reach) => things.at(point, reach, heldByOthers()),
    thingsIn: (box) =>
      things.within(
        heldByOthers(),
        scene.notesMeeting(box),
        ({ box: island }) => containsBox(box, island),
        (point) => boxContains(box, point),
      ),
    thingsInside: (path) =>
      things.within(
        heldByOthers(),
        scene.notesMeeting(boxOfPath(path)).filter((note) => isInsidePath(path, centerOf(boxOf(note)))),
        (island) => isWholeInsidePath(path, island),
        (point) => isInsidePath(path, point),
      ),
    isHeldByOther: (id) => heldByOthers().has(id),
    tellHeld(id) {
      const holder = [...presence.others.values()].find(({ drag }) => withContent(scene, drag?.ids ?? []).has(id))
      const name = holder?.person.name ?? ''
      view.notices.say((t) => (name === '' ? t('clusters.heldByNameless') : t('clusters.heldBy', { name })))
    },
    middleOf(id) {
      const note = scene.note(id)
      const box = note === null ? scene.island(id)?.card : boxOf(note)
      return box === undefined ? null : centerOf(box)
    },
    outermost(ids) {
      const held = new Set(ids.flatMap((id) => contentBelow(scene, id)))
      return ids.filter((id) => !held.has(id))
    },
    dropTargetAt: (point, ids) =>
      dropTargetAt(things, scene, point, new Set([...withContent(scene, ids), ...heldByOthers()])),
    planDrop: (ids, delta, target) => planDrop(scene, { ids, delta }, target),
    previewDrag(drag) {
      previews.showDrag(drag)
      presence.setDrag(drag?.copies ? null : drag)
    },
    previewDrop: (plan) => previews.showDrop(plan),
    previewMarquee: (box) => previews.showMarquee(box),
    previewLasso: (path) => previews.showLasso(path),
  }
}

/** Finds notes and islands as they are seen: what a title stands for from far away is not there. */
class ThingFinder {
  constructor(
    private readonly scene: BoardScene,
    private readonly far: () => FarIslands,
  ) {}

  at(point: Point, reach: number, skip: ReadonlySet<string>): ThingHit | null {
    const { titles, under } = this.far()
    const above = this.scene.islandAt(point, 0, new Set([...skip, ...under, ...titles]))
    if (above?.part === 'card' && this.scene.island(above.id)?.isFolded === false) return above
    const note = this.scene.noteAt(point, reach, skip)
    const home = note === null ? null : (this.scene.note(note)?.home ?? null)
    if (note !== null && (home === null || !(titles.has(home) || under.has(home)))) return { id: note, part: 'note' }
    const hit = this.scene.islandAt(point, reach, new Set([...skip, ...under]))
    if (hit === null) return null
    const { isFolded = false } = this.scene.island(hit.id) ?? {}
    if (isFolded) return { id: hit.id, part: 'pile' }
    return { id: hit.id, part: titles.has(hit.id) ? 'card' : hit.part }
  }

  /** Whole islands in the place of what lies in them, then those of the notes that lie in none. */
  within(
    skip: ReadonlySet<string>,
    notes: readonly SceneNote[],
    hasIsland: (island: SceneIsland) => boolean,
    hasPoint: (point: Point) => boolean,
  ): string[] {
    const { titles, under } = this.far()
    const chosen: string[] = []
    const inside = new Set<string>()
    for (const island of this.scene.islands) {
      const { id, parent, isHidden, isFolded, box } = island
      if (parent !== null && inside.has(parent)) inside.add(id)
      else if (!skip.has(id) && !isHidden && !under.has(id)) {
        const isSmall = isFolded || titles.has(id)
        if (isSmall ? hasPoint(centerOf(box)) : hasIsland(island)) {
          chosen.push(id)
          inside.add(id)
        }
      }
    }
    const isSeen = ({ home }: SceneNote) => home === null || !(inside.has(home) || titles.has(home) || under.has(home))
    return [...chosen, ...notes.flatMap((note) => (!skip.has(note.id) && isSeen(note) ? [note.id] : []))]
  }
}

function boxOfPath(path: readonly Point[]): Box {
  return boxAround(path.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }
}

function dropTargetAt(
  things: ThingFinder,
  scene: BoardScene,
  point: Point,
  skip: ReadonlySet<string>,
): DropTarget | null {
  const hit = things.at(point, 0, skip)
  if (hit === null) return null
  if (hit.part !== 'note') return { kind: 'cluster', id: hit.id }
  const note = scene.note(hit.id)
  if (note === null) return null
  if (note.home !== null) return { kind: 'cluster', id: note.home }
  return boxContains(expandBox(boxOf(note), -DROP_EDGE), point) ? { kind: 'note', id: hit.id } : null
}

function contentBelow(scene: BoardScene, id: string): string[] {
  const { notes, clusters } = scene.contentOf(id)
  return [...notes, ...clusters.filter((one) => one !== id)]
}

function withContent(scene: BoardScene, ids: readonly string[]): Set<string> {
  return new Set(ids.flatMap((id) => [id, ...contentBelow(scene, id)]))
}

function containsBox(outer: Box, inner: Box): boolean {
  const corner = { x: inner.x + inner.width, y: inner.y + inner.height }
  return boxContains(outer, inner) && boxContains(outer, corner)
}
