import { CaptureUpdateAction, type Collaborator, type ExcalidrawApi } from '@excalidraw/excalidraw'
import { createTextMeasurer } from '../../../../../shared/drawing/textMeasurer'
import type { BenchStage, StageBoard, StageMove, StagePerson, StageView } from '../../../canvas/stage/benchStage'
import { createSpareCanvas } from '../createSpareCanvas'
import { endOfShownFrame } from '../shownFrame'
import { excalidrawRecords, FONT } from './excalidrawRecords'
import type { PaintWatch } from './paintWatch'

/** Excalidraw over what a host of it has. */
export class ExcalidrawStage implements BenchStage {
  constructor(
    private readonly api: ExcalidrawApi,
    private readonly watch: PaintWatch,
  ) {}

  async load(board: StageBoard): Promise<number> {
    await document.fonts.load(`20px ${FONT}`, 'Aéœ')
    const elements = excalidrawRecords(board, createTextMeasurer(createSpareCanvas, FONT))
    const began = performance.now()
    this.api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
    return (await endOfShownFrame(() => this.watch.hasPaintedSince(began))) - began
  }

  look({ x, y, zoom }: StageView): void {
    this.api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom } } })
  }

  view(): StageView {
    const { scrollX, scrollY, zoom } = this.api.getAppState()
    return { x: -scrollX, y: -scrollY, zoom: zoom.value }
  }

  select(ids: readonly string[]): void {
    const selectedElementIds = Object.fromEntries(ids.map((id) => [id, true as const]))
    this.api.updateScene({ appState: { selectedElementIds, selectedGroupIds: {} } })
  }

  /** New records for what moved, and the whole list of them anew: so its own site takes in what others do. */
  move(moves: readonly StageMove[]): void {
    const known = this.api.getSceneElementsIncludingDeleted()
    const to = new Map(moves.map((move) => [move.id, move]))
    const ways = new Map<string, { readonly dx: number; readonly dy: number }>()
    for (const { id, x, y } of known) {
      const move = to.get(id)
      if (move !== undefined) ways.set(id, { dx: move.x - x, dy: move.y - y })
    }
    const updated = Date.now()
    const elements = known.map((element) => {
      const way = ways.get(element.containerId ?? element.id)
      if (way === undefined) return element
      const [x, y] = [element.x + way.dx, element.y + way.dy]
      const versionNonce = Math.floor(Math.random() * 2 ** 31)
      return { ...element, x, y, version: element.version + 1, versionNonce, updated }
    })
    this.api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
  }

  people(people: readonly StagePerson[]): void {
    const collaborators = new Map(
      people.map(({ id, name, cursor }): [string, Collaborator] => {
        return [id, { username: name, pointer: { ...cursor, tool: 'pointer' } }]
      }),
    )
    this.api.updateScene({ collaborators })
  }
}
