import type { Box, Point } from '../../shared/geometry/box'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import type { Camera } from '../session/camera'
import type { SessionStore } from '../session/session'
import type { BoardScene, SceneIsland } from './boardScene'
import type { HandState } from './handState'

/** What a note and a cluster have alike. Page coordinates, where others' hands have it by now. */
type MirrorThing = {
  readonly id: string
  /** A cluster's is its title. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color: string
  readonly isSelected: boolean
  /** The name of who drags it; null for nobody else, "" for somebody without a name. */
  readonly heldBy: string | null
  readonly writtenBy: string | null
}

/** One note as the page's accessible copy has it. */
export type MirrorNoteRow = MirrorThing & {
  readonly kind: 'note'
  /** The text of the note that it builds on; null where it builds on none. */
  readonly buildsOn: string | null
  /** In one line. */
  readonly tags: string
}

/** One cluster: where its title card lies, or its pile. */
export type MirrorClusterRow = MirrorThing & {
  readonly kind: 'cluster'
  readonly width: number
  readonly height: number
  /** "2-1". */
  readonly number: string
  /** At any depth. */
  readonly noteCount: number
  readonly isFolded: boolean
}

export type MirrorRow = MirrorNoteRow | MirrorClusterRow

type Source = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly camera: Camera
  readonly session: SessionStore
}

/** More than these would be a page of its own; the list view is for that. */
export const MOST_ROWS = 200

/**
 * What is in view in reading order, each cluster before what it holds, and `kept`, which has the focus. What lies in a
 * pile is not there.
 */
export function readMirrorRows(source: Source, kept: string | null): MirrorRow[] {
  const { scene, camera } = source
  const marksOf = readMarks(source)
  const view = camera.visibleBox()
  const inSight = new Set(kept === null ? [] : [kept])
  const add = (id: string) => {
    if (inSight.size < MOST_ROWS) inSight.add(id)
  }
  for (const { ids, clusters, how } of source.hand.holdings) if (how === 'drag') [...clusters, ...ids].forEach(add)
  for (const { id } of scene.islandsMeeting(view)) add(id)
  for (const { id } of scene.notesMeeting(view)) add(id)
  const rows = [...inSight].flatMap((id): readonly MirrorRow[] => {
    const island = scene.island(id)
    return island === null ? noteRow(scene, id, marksOf) : clusterRow(island, marksOf)
  })
  return inTreeOrder(scene, rows)
}

type Marks = Pick<MirrorThing, 'heldBy' | 'writtenBy' | 'isSelected'> & { readonly offset: Point }

function readMarks({ hand, session }: Source): (id: string) => Marks {
  const held = new Map<string, { offset: Point; name: string | null }>()
  const writing = new Map<string, string>()
  for (const { client, person, how, ids, clusters, dx, dy } of hand.holdings) {
    const name = client === null ? null : person.name
    for (const id of [...ids, ...clusters]) {
      if (how === 'drag') held.set(id, { offset: { x: dx, y: dy }, name })
      else if (how === 'write' && name !== null) writing.set(id, name)
    }
  }
  const { selection } = session.getState()
  return (id) => {
    const hold = held.get(id)
    return {
      offset: hold?.offset ?? { x: 0, y: 0 },
      heldBy: hold?.name ?? null,
      writtenBy: writing.get(id) ?? null,
      isSelected: selection.has(id),
    }
  }
}

function noteRow(scene: BoardScene, id: string, marksOf: (id: string) => Marks): MirrorNoteRow[] {
  const note = scene.note(id)
  if (note === null || note.isHidden) return []
  const { offset, ...marks } = marksOf(id)
  const at = { x: note.x + offset.x, y: note.y + offset.y }
  const buildsOn = scene.baseOf(id)?.text ?? null
  return [
    { kind: 'note', id, text: note.text, color: note.color, ...at, ...marks, buildsOn, tags: note.tags.join(', ') },
  ]
}

function clusterRow(island: SceneIsland, marksOf: (id: string) => Marks): MirrorClusterRow[] {
  if (island.isHidden) return []
  const { id, title, color, number, noteCount, isFolded } = island
  const { offset, ...marks } = marksOf(id)
  const { x, y, width, height }: Box = isFolded ? island.box : island.card
  const box = { x: x + offset.x, y: y + offset.y, width, height }
  return [{ kind: 'cluster', id, text: title, color, ...box, ...marks, number, noteCount, isFolded }]
}

/** Each cluster before its notes, and these before the clusters in it. */
function inTreeOrder(scene: BoardScene, rows: readonly MirrorRow[]): MirrorRow[] {
  const shown = new Set(rows.map(({ id }) => id))
  const inside = new Map<string | null, MirrorRow[]>()
  for (const row of rows) {
    const home = row.kind === 'note' ? scene.note(row.id)?.home : scene.island(row.id)?.parent
    const above = home != null && shown.has(home) ? home : null
    inside.set(above, [...(inside.get(above) ?? []), row])
  }
  const walk = (above: string | null): MirrorRow[] => {
    const held = inReadingOrder(inside.get(above) ?? [], ({ x, y }) => ({ x, y }))
    const sorted = above === null ? held : [...held.filter(isNote), ...held.filter((row) => !isNote(row))]
    return sorted.flatMap((row) => (isNote(row) ? [row] : [row, ...walk(row.id)]))
  }
  return walk(null)
}

function isNote({ kind }: MirrorRow): boolean {
  return kind === 'note'
}

export function isSameRow(a: MirrorRow, b: MirrorRow): boolean {
  const known: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => known[name] === value)
}
