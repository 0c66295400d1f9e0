import type { Point } from '../../../../../shared/geometry/box'
import type { RawStage } from './rawStage'

/** As Grappe's own wheel. */
const STRONGEST_NOTCH = 24
const ZOOM_SPEED = 0.01

/** The wheel pans, with Ctrl it zooms; what is pressed is dragged with all that is chosen, bare ground begins a marquee. */
export function listen(container: HTMLElement, stage: RawStage): void {
  container.addEventListener('wheel', (event) => turnWheel(event, stage), { passive: false })
  let end = () => {}
  let move = (_to: Point) => {}
  container.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    container.setPointerCapture(event.pointerId)
    const from = stage.pagePoint(screenOf(event))
    const gesture = takeUp(stage, from)
    move = gesture.move
    end = gesture.end
  })
  container.addEventListener('pointermove', (event) => move(stage.pagePoint(screenOf(event))))
  container.addEventListener('pointerup', () => {
    end()
    move = () => {}
    end = () => {}
  })
}

function turnWheel(event: WheelEvent, stage: RawStage): void {
  event.preventDefault()
  if (event.ctrlKey) {
    const notch = Math.max(-STRONGEST_NOTCH, Math.min(STRONGEST_NOTCH, event.deltaY))
    stage.zoomAt(screenOf(event), Math.exp(-notch * ZOOM_SPEED))
    return
  }
  const { x, y, zoom } = stage.view()
  stage.look({ x: x + event.deltaX / zoom, y: y + event.deltaY / zoom, zoom })
}

type Gesture = { move(to: Point): void; end(): void }

function takeUp(stage: RawStage, from: Point): Gesture {
  const { scene } = stage
  const note = scene.noteAt(from)
  if (note === undefined) {
    stage.select([])
    return {
      move(to) {
        scene.selectBetween(from, to)
        stage.does({ does: 'marquee', from, to })
      },
      end: () => stage.does({ does: 'nothing' }),
    }
  }
  if (!note.isSelected) stage.select([note.id])
  let offset: Point = { x: 0, y: 0 }
  return {
    move(to) {
      offset = { x: to.x - from.x, y: to.y - from.y }
      stage.does({ does: 'drag', offset })
    },
    end() {
      stage.does({ does: 'nothing' })
      stage.move(scene.selected.map(({ id, x, y }) => ({ id, x: x + offset.x, y: y + offset.y })))
    },
  }
}

function screenOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY }
}
