import { type TldrawRecord, toRichText } from 'tldraw'
import { layoutText, type TextRoom } from '../../../../../shared/drawing/textLayout'
import type { TextMeasurer } from '../../../../../shared/drawing/textMeasurer'
import type { Point } from '../../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../../shared/model/note'
import type { PaletteColor } from '../../../../../shared/model/palette'
import { freshKeys } from '../../../../../shared/model/stacking'
import type { StageBoard, StageCluster, StageNote } from '../../../canvas/stage/benchStage'

/** Of its first font. */
export const FONT = 'tldraw_draw'
/** A text's size where nothing is said, in its notes of medium size. */
const USUAL_SIZE = 22
const PADDING = 16
const SIDE = NOTE_SIZE - 2 * PADDING - 1
const ROOM: TextRoom = {
  width: SIDE,
  height: SIDE,
  fontSizes: [USUAL_SIZE, 20, 18, 16, 14, 12, 10],
  smallestForWholeWords: 12,
  largestForBrokenWords: 16,
  lineHeight: 1.35,
}
const PAGE = 'page:page'
const COLORS: Readonly<Record<PaletteColor, string>> = {
  yellow: 'yellow',
  orange: 'orange',
  pink: 'light-red',
  violet: 'light-violet',
  blue: 'light-blue',
  teal: 'light-green',
  green: 'green',
  grey: 'grey',
}

export function shapeIdOf(id: string): string {
  return `shape:${id}`
}

/** As it saves them: its own notes, and those of a cluster within a frame. */
export function tldrawRecords({ notes, clusters }: StageBoard, measurer: TextMeasurer): TldrawRecord[] {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const gathered = new Set(clusters.flatMap((cluster) => cluster.notes))
  const loose = notes.filter(({ id }) => !gathered.has(id))
  const keys = freshKeys(clusters.length + loose.length)
  return [
    ...clusters.flatMap((cluster, at) => {
      const inside = cluster.notes.flatMap((id) => byId.get(id) ?? [])
      return [frameRecord(cluster, keys[at]), ...inFrame(inside, cluster, measurer)]
    }),
    ...loose.map((note, at) => noteRecord(note, { parentId: PAGE, index: keys[clusters.length + at] }, note, measurer)),
  ]
}

function inFrame(notes: readonly StageNote[], frame: StageCluster, measurer: TextMeasurer): TldrawRecord[] {
  const keys = freshKeys(notes.length)
  return notes.map((note, at) => {
    const place = { x: note.x - frame.x, y: note.y - frame.y }
    return noteRecord(note, { parentId: shapeIdOf(frame.id), index: keys[at] }, place, measurer)
  })
}

type Parent = { readonly parentId: string; readonly index: string | undefined }

function noteRecord({ id, color, text }: StageNote, parent: Parent, { x, y }: Point, measurer: TextMeasurer) {
  return {
    ...commonOf(id, parent),
    type: 'note',
    x,
    y,
    props: {
      color: COLORS[color],
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: layoutText(text, ROOM, measurer).fontSize / USUAL_SIZE,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: toRichText(text),
      scale: 1,
      textLastEditedBy: null,
    },
  }
}

function frameRecord({ id, title, x, y, width, height }: StageCluster, index: string | undefined) {
  return {
    ...commonOf(id, { parentId: PAGE, index }),
    type: 'frame',
    x,
    y,
    props: { w: width, h: height, name: title, color: 'black' },
  }
}

function commonOf(id: string, parent: Parent) {
  return { id: shapeIdOf(id), typeName: 'shape', ...parent, rotation: 0, isLocked: false, opacity: 1, meta: {} }
}
