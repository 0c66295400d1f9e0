import * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { columnsFor, evenColumnsFor, gridSize, layoutInGrid, packInRows, type Size } from '../geometry/layout'
import { clustersOf, notesOf } from '../model/board'
import { CLUSTER_SPACE } from '../model/cluster'
import { MOST_COAUTHORS, NOTE_SIZE } from '../model/note'
import { PALETTE, type PaletteColor } from '../model/palette'
import type { Place } from '../model/place'
import { type ClusterDraft, createClusters } from '../operations/clusters'
import { placeInside } from '../operations/movePlans'
import { createNotes, type NoteDraft } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { ISLAND } from '../queries/islandShape'
import { BLOCK_GAP, type Container, findRoom, readGround } from './ground'
import type { ImportedNote } from './importTypes'
import { namesInCell } from './namesInCell'
import { stackAbove } from './stackAbove'

/** Between imported notes that lie in no cluster; page units. */
const NOTE_GAP = 24

export type ImportContext = {
  /** The person who imports, or "". */
  readonly author: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly createId: () => string
  /** What the board's supports are read from: notes come onto a wall that has room. None where left out. */
  readonly supports?: Y.Doc
}

export type PlannedNotes = { readonly update: Uint8Array | null; readonly notes: number; readonly clusters: number }

/**
 * New entries for the notes of a file: each cluster of the file a new cluster with its notes in a grid, the loose notes
 * a block of their own, all where a wall has room for all of it, else beside what is on the board: nothing lies over
 * anything.
 */
export function planNotes(board: Y.Doc, imported: readonly ImportedNote[], context: ImportContext): PlannedNotes {
  if (imported.length === 0) return { update: null, notes: 0, clusters: 0 }
  const groups = groupByCluster(imported)
  const blocks = groups.map((group) => measure(group))
  const corners = packInRows(blocks, BLOCK_GAP)
  const whole = corners.reduce<Size>((size, corner, index) => cover(size, corner, blocks[index] as Size), EMPTY)
  const { origin, zone } = findRoom(readGround(board, context.supports), whole)

  const clusters: ClusterDraft[] = []
  const notes: NoteDraft[] = []
  for (const [index, group] of groups.entries()) {
    const corner = corners[index] as Point
    const page = { x: origin.x + corner.x, y: origin.y + corner.y }
    const cluster =
      group.title === null ? null : draftCluster(group.title, placeInside(zone, page), clusters.length, context)
    if (cluster !== null) clusters.push(cluster)
    notes.push(...draftNotes(group.notes, { cluster, zone, page }, context))
  }
  return { update: encode(board, clusters, notes), notes: notes.length, clusters: clusters.length }
}

type Group = { readonly title: string | null; readonly notes: ImportedNote[] }

/** The clusters in the order of their first note, the loose notes last. */
function groupByCluster(imported: readonly ImportedNote[]): Group[] {
  const groups = new Map<string | null, Group>()
  for (const note of imported) {
    const group = groups.get(note.cluster)
    if (group === undefined) groups.set(note.cluster, { title: note.cluster, notes: [note] })
    else group.notes.push(note)
  }
  const all = [...groups.values()]
  return [...all.filter((group) => group.title !== null), ...all.filter((group) => group.title === null)]
}

const EMPTY: Size = { width: 0, height: 0 }

function cover(size: Size, corner: Point, block: Size): Size {
  return {
    width: Math.max(size.width, corner.x + block.width),
    height: Math.max(size.height, corner.y + block.height),
  }
}

function measure({ title, notes }: Group): Size {
  const columns = columnsOf(title, notes.length)
  if (title === null) return gridSize(notes.length, columns, NOTE_SIZE, NOTE_GAP)
  const { width, height } = gridSize(notes.length, columns, NOTE_SIZE, CLUSTER_SPACE.gap)
  return {
    width: Math.max(width, ISLAND.card.narrowest) + 2 * ISLAND.shore,
    height: ISLAND.top + height + ISLAND.shore,
  }
}

/** Loose notes go on beside and below; a cluster's block is a whole. */
function columnsOf(title: string | null, count: number): number {
  return title === null ? columnsFor(count) : evenColumnsFor(count)
}

function draftCluster(title: string, place: Place, index: number, context: ImportContext): ClusterDraft {
  const color = PALETTE[(CLUSTER_COLORS_FROM + index) % PALETTE.length] as PaletteColor
  return { id: context.createId(), title, place, color, author: context.author, createdAt: context.now }
}

/** Islands beside yellow notes begin with another colour than theirs. */
const CLUSTER_COLORS_FROM = PALETTE.indexOf('violet')

function draftNotes(
  notes: readonly ImportedNote[],
  {
    cluster,
    zone,
    page,
  }: { readonly cluster: ClusterDraft | null; readonly zone: Container | null; readonly page: Point },
  context: ImportContext,
): NoteDraft[] {
  const first = cluster === null ? page : { x: page.x + ISLAND.shore, y: page.y + ISLAND.top }
  const gap = cluster === null ? NOTE_GAP : CLUSTER_SPACE.gap
  const columns = columnsOf(cluster?.title ?? null, notes.length)
  const grid = { origin: first, columns, size: NOTE_SIZE, gap }
  const points = layoutInGrid(notes.length, grid)
  return notes.map((note, index) => {
    const place = placeInside(cluster === null ? zone : { id: cluster.id, origin: page }, points[index] as Point)
    const { text, color, tags, authorName } = note
    const who = authorName === null ? { author: context.author } : authorsIn(authorName)
    return { id: context.createId(), text, place, color, tags, createdAt: context.now, ...who }
  })
}

/** As an export writes several. */
function authorsIn(cell: string) {
  const [first = '', ...others] = namesInCell(cell)
  const coauthors = others.slice(0, MOST_COAUTHORS).map((authorName) => ({ author: '', authorName }))
  return { author: '', authorName: first, ...(coauthors.length === 0 ? {} : { coauthors }) }
}

/** An update of new entries alone, stacked above what is on the board. */
function encode(board: Y.Doc, clusters: ClusterDraft[], notes: NoteDraft[]): Uint8Array {
  const fresh = new Y.Doc()
  const origin = new SystemEdit('import')
  createClusters(fresh, stackAbove(clustersOf(board), clusters), origin)
  createNotes(fresh, stackAbove(notesOf(board), notes), origin)
  const update = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return update
}
