import type { Box, Point } from '../../shared/geometry/box'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import type { BoardView } from '../board/boardView'
import { type CardReading, readCard } from '../board/cardReading'
import { placeMeaning } from '../board/placeMeaning'
import type { BoardScene, SceneIsland } from './boardScene'
import type { HandState } from './handState'

/** What a note, a card and a cluster have alike. Page coordinates, where others' hands have it by now. */
type MirrorThing = {
  readonly id: string
  /** A cluster's and a card's is its title. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color: string
  readonly isSelected: boolean
  /** The name of who drags it; null for nobody else, "" for somebody without a name. */
  readonly heldBy: string | null
  readonly writtenBy: string | null
  /** What its place in its zone means; "" for nothing. */
  readonly meaning: string
}

/** One note as the page's accessible copy has it. */
export type MirrorNoteRow = MirrorThing & {
  readonly kind: 'note'
  /** The text of the note that it builds on; null where it builds on none. */
  readonly buildsOn: string | null
  /** In one line. */
  readonly tags: string
  /** How many do not share where it lies. */
  readonly bolts: number
  readonly hasOwnBolt: boolean
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
  readonly cardCount: number
  readonly isFolded: boolean
}

/** One card, in the board's language. */
export type MirrorCardRow = MirrorThing &
  Omit<CardReading, 'title' | 'color'> & {
    readonly kind: 'card'
    /** What it is: the title of its kind. */
    readonly kindTitle: string | null
    readonly width: number
    readonly height: number
  }

export type MirrorRow = MirrorNoteRow | MirrorClusterRow | MirrorCardRow

type Source = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly view: Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'meta' | 'presence' | 'camera' | 'session'>
}

/** More than these would be a page of its own; the list view is for that. */
export const MOST_ROWS = 200

/**
 * What is in view in reading order, each cluster before what it holds, and `kept`, which has the focus. What lies in a
 * pile is not there.
 */
export function readMirrorRows(source: Source, kept: string | null): MirrorRow[] {
  const { scene, view } = source
  const marksOf = readMarks(source)
  const box = view.camera.visibleBox()
  const inSight = new Set(kept === null ? [] : [kept])
  const add = (id: string) => {
    if (inSight.size < MOST_ROWS) inSight.add(id)
  }
  for (const { ids, clusters, how } of source.hand.holdings) if (how === 'drag') [...clusters, ...ids].forEach(add)
  for (const { id } of scene.islandsMeeting(box)) add(id)
  for (const { id } of scene.cardsMeeting(box)) add(id)
  for (const { id } of scene.notesMeeting(box)) add(id)
  const rows = [...inSight].flatMap((id): readonly MirrorRow[] => {
    const island = scene.island(id)
    if (island !== null) return clusterRow(island, marksOf)
    return scene.card(id) === null ? noteRow(scene, id, marksOf) : cardRow(source, id, marksOf)
  })
  return inTreeOrder(scene, rows)
}

type Marks = Pick<MirrorThing, 'heldBy' | 'writtenBy' | 'isSelected' | 'meaning'> & { readonly offset: Point }

function readMarks({ hand, view }: Source): (id: string) => Marks {
  const held = new Map<string, { offset: Point; name: string | null }>()
  const writing = new Map<string, string>()
  for (const { client, person, how, ids, clusters, dx, dy } of hand.holdings) {
    const name = client === null ? null : person.name
    for (const id of [...ids, ...clusters]) {
      if (how === 'drag') held.set(id, { offset: { x: dx, y: dy }, name })
      else if (how === 'write' && name !== null) writing.set(id, name)
    }
  }
  for (const { person, inCard } of view.presence.others.values()) {
    if (inCard !== null && !writing.has(inCard.card)) writing.set(inCard.card, person.name)
  }
  const { selection } = view.session.getState()
  return (id) => {
    const hold = held.get(id)
    return {
      offset: hold?.offset ?? { x: 0, y: 0 },
      heldBy: hold?.name ?? null,
      writtenBy: writing.get(id) ?? null,
      isSelected: selection.has(id),
      meaning: placeMeaning(view, id),
    }
  }
}

function noteRow(scene: BoardScene, id: string, marksOf: (id: string) => Marks): MirrorNoteRow[] {
  const note = scene.note(id)
  if (note === null || note.isHidden) return []
  const { offset, ...marks } = marksOf(id)
  const at = { x: note.x + offset.x, y: note.y + offset.y }
  const buildsOn = scene.baseOf(id)?.text ?? null
  const { text, color, bolt } = note
  const bolts = { bolts: bolt?.count ?? 0, hasOwnBolt: bolt?.isOwn === true }
  return [{ kind: 'note', id, text, color, ...at, ...marks, buildsOn, tags: note.tags.join(', '), ...bolts }]
}

function cardRow({ scene, view }: Source, id: string, marksOf: (id: string) => Marks): MirrorCardRow[] {
  const card = scene.card(id)
  const record = view.projection.cards.get(id)
  if (card === null || card.isHidden || record === undefined) return []
  const { offset, ...marks } = marksOf(id)
  const { title, kind: kindTitle, ...reading } = readCard(view, record)
  const box = { x: card.x + offset.x, y: card.y + offset.y, width: card.box.width, height: card.box.height }
  return [{ kind: 'card', id, text: title, kindTitle, ...reading, ...box, ...marks }]
}

function clusterRow(island: SceneIsland, marksOf: (id: string) => Marks): MirrorClusterRow[] {
  if (island.isHidden) return []
  const { id, title, color, number, isFolded, cardCount } = island
  const { offset, ...marks } = marksOf(id)
  const { x, y, width, height }: Box = isFolded ? island.box : island.card
  const box = { x: x + offset.x, y: y + offset.y, width, height }
  const counts = { noteCount: island.noteCount - cardCount, cardCount }
  return [{ kind: 'cluster', id, text: title, color, ...box, ...marks, number, ...counts, isFolded }]
}

/** Each cluster before its notes and cards, and these before the clusters in it. */
function inTreeOrder(scene: BoardScene, rows: readonly MirrorRow[]): MirrorRow[] {
  const shown = new Set(rows.map(({ id }) => id))
  const inside = new Map<string | null, MirrorRow[]>()
  for (const row of rows) {
    const home = homeOf(scene, row)
    const above = home != null && shown.has(home) ? home : null
    inside.set(above, [...(inside.get(above) ?? []), row])
  }
  const walk = (above: string | null): MirrorRow[] => {
    const held = inReadingOrder(inside.get(above) ?? [], ({ x, y }) => ({ x, y }))
    const sorted = above === null ? held : [...held.filter(isSheet), ...held.filter((row) => !isSheet(row))]
    return sorted.flatMap((row) => (isSheet(row) ? [row] : [row, ...walk(row.id)]))
  }
  return walk(null)
}

function homeOf(scene: BoardScene, { kind, id }: MirrorRow): string | null | undefined {
  if (kind === 'cluster') return scene.island(id)?.parent
  return kind === 'card' ? scene.card(id)?.home : scene.note(id)?.home
}

function isSheet({ kind }: MirrorRow): boolean {
  return kind !== 'cluster'
}

export function isSameRow(a: MirrorRow, b: MirrorRow): boolean {
  const known: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => known[name] === value)
}
