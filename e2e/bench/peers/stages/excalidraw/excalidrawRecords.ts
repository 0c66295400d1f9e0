import type { ExcalidrawElement } from '@excalidraw/excalidraw'
import { layoutText, type TextRoom } from '../../../../../shared/drawing/textLayout'
import type { TextMeasurer } from '../../../../../shared/drawing/textMeasurer'
import { LIGHT_THEME } from '../../../../../shared/drawing/theme'
import { NOTE_SIZE } from '../../../../../shared/model/note'
import { freshKeys } from '../../../../../shared/model/stacking'
import type { StageBoard, StageCluster, StageNote } from '../../../canvas/stage/benchStage'

/** Of its first font, 5 in its records. */
export const FONT = 'Excalifont'
const FONT_NUMBER = 5
/** What it leaves clear around a text in a rectangle. */
const PADDING = 5
const SIDE = NOTE_SIZE - 2 * PADDING
const ROOM: TextRoom = {
  width: SIDE,
  height: SIDE,
  fontSizes: [28, 20, 16, 14, 12, 10],
  smallestForWholeWords: 12,
  largestForBrokenWords: 16,
  lineHeight: 1.25,
}
const WRITTEN = Date.UTC(2026, 0, 1)

/** As it saves them: a rectangle and the text bound to it for each note, and a frame over those of each cluster. */
export function excalidrawRecords({ notes, clusters }: StageBoard, measurer: TextMeasurer): ExcalidrawElement[] {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const gathered = new Set(clusters.flatMap((cluster) => cluster.notes))
  const loose = notes.filter(({ id }) => !gathered.has(id))
  const recordsOf = (note: StageNote, frame: string | null) => noteRecords(note, frame, measurer)
  const records = [
    ...clusters.flatMap((cluster) => {
      const inside = cluster.notes.flatMap((id) => byId.get(id) ?? [])
      return [...inside.flatMap((note) => recordsOf(note, cluster.id)), frameRecord(cluster)]
    }),
    ...loose.flatMap((note) => recordsOf(note, null)),
  ]
  const keys = freshKeys(records.length)
  return records.map((record, at) => ({ ...record, index: keys[at], seed: at + 1, versionNonce: at + 1 }))
}

function noteRecords(note: StageNote, frameId: string | null, measurer: TextMeasurer) {
  const { id, x, y, color, text } = note
  const textId = `${id}-text`
  const { lines, fontSize, lineHeight } = layoutText(text, ROOM, measurer)
  const shown = lines.map((line) => line.text.trimEnd())
  const width = Math.max(0, ...shown.map((line) => measurer.width(line) * fontSize))
  const height = shown.length * lineHeight
  return [
    {
      ...commonOf(id, frameId),
      type: 'rectangle',
      x,
      y,
      width: NOTE_SIZE,
      height: NOTE_SIZE,
      strokeColor: 'transparent',
      backgroundColor: LIGHT_THEME.papers[color],
      boundElements: [{ type: 'text', id: textId }],
    },
    {
      ...commonOf(textId, frameId),
      type: 'text',
      x: x + (NOTE_SIZE - width) / 2,
      y: y + (NOTE_SIZE - height) / 2,
      width,
      height,
      strokeColor: LIGHT_THEME.ink,
      backgroundColor: 'transparent',
      boundElements: null,
      text: shown.join('\n'),
      originalText: text,
      fontSize,
      fontFamily: FONT_NUMBER,
      lineHeight: ROOM.lineHeight,
      textAlign: 'center',
      verticalAlign: 'middle',
      containerId: id,
      autoResize: true,
    },
  ]
}

function frameRecord({ id, title, x, y, width, height }: StageCluster) {
  return {
    ...commonOf(id, null),
    type: 'frame',
    x,
    y,
    width,
    height,
    strokeColor: '#bbbbbb',
    backgroundColor: 'transparent',
    boundElements: null,
    name: title,
  }
}

function commonOf(id: string, frameId: string | null) {
  return {
    id,
    frameId,
    angle: 0,
    fillStyle: 'solid',
    strokeWidth: 1,
    strokeStyle: 'solid',
    roughness: 0,
    opacity: 100,
    groupIds: [],
    roundness: null,
    version: 1,
    isDeleted: false,
    updated: WRITTEN,
    link: null,
    locked: false,
  }
}
