import { type Editor, InstancePresenceRecordType } from 'tldraw'
import { createTextMeasurer } from '../../../../../shared/drawing/textMeasurer'
import type { BenchStage, StageBoard, StageMove, StagePerson, StageView } from '../../../canvas/stage/benchStage'
import { createSpareCanvas } from '../createSpareCanvas'
import { endOfShownFrame } from '../shownFrame'
import { FONT, shapeIdOf, tldrawRecords } from './tldrawRecords'

const COLORS = ['#e03131', '#099268', '#4465e9', '#ae3ec9', '#e16919']

/** tldraw over its editor. What others do comes into its store as its own sync brings it. */
export class TldrawStage implements BenchStage {
  private here: readonly string[] = []

  constructor(private readonly editor: Editor) {}

  async load(board: StageBoard): Promise<number> {
    await document.fonts.load(`20px ${FONT}`, 'Aé')
    const records = tldrawRecords(board, createTextMeasurer(createSpareCanvas, FONT))
    const began = performance.now()
    this.editor.store.mergeRemoteChanges(() => this.editor.store.put(records))
    return (await endOfShownFrame(() => document.querySelector('.tl-note__container') !== null)) - began
  }

  look({ x, y, zoom }: StageView): void {
    this.editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true, force: true })
  }

  view(): StageView {
    const { x, y, z } = this.editor.getCamera()
    return { x: -x, y: -y, zoom: z }
  }

  select(ids: readonly string[]): void {
    this.editor.setSelectedShapes(ids.map(shapeIdOf))
  }

  move(moves: readonly StageMove[]): void {
    const shapes = moves.flatMap(({ id, x, y }) => {
      const shape = this.editor.getShape(shapeIdOf(id))
      if (shape === undefined) return []
      const place = this.editor.getPointInParentSpace(shape.id, { x, y })
      return [{ ...shape, x: place.x, y: place.y }]
    })
    this.editor.store.mergeRemoteChanges(() => this.editor.store.put(shapes))
  }

  people(people: readonly StagePerson[]): void {
    const now = Date.now()
    const presences = people.map(({ id, name, cursor }, at) =>
      InstancePresenceRecordType.create({
        id: InstancePresenceRecordType.createId(id),
        userId: `user:${id}`,
        userName: name,
        currentPageId: this.editor.getCurrentPageId(),
        color: COLORS[at % COLORS.length] ?? '#000000',
        lastActivityTimestamp: now,
        cursor: { ...cursor, type: 'default', rotation: 0 },
      }),
    )
    const ids = new Set(presences.map(({ id }) => id))
    const gone = this.here.filter((id) => !ids.has(id))
    this.editor.store.mergeRemoteChanges(() => {
      this.editor.store.put(presences)
      if (gone.length > 0) this.editor.store.remove(gone)
    })
    this.here = [...ids]
  }
}
