import { type PointerEvent, type RefObject, useState } from 'react'

export type PhaseDrag = { readonly id: string; readonly to: number }

/** What a row's grip listens to. */
export type GripHandlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** A phase under the hand, and the place that it would go to. It is written once, on release. */
export function usePhaseDrag(list: RefObject<HTMLElement | null>, onDrop: (id: string, to: number) => void) {
  const [drag, setDrag] = useState<PhaseDrag | null>(null)
  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const over = rows.findIndex(({ bottom }) => y < bottom)
    return over === -1 ? rows.length - 1 : over
  }
  const grip = (id: string): GripHandlers => ({
    onPointerDown(event) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ id, to: placeAt(event.clientY) })
    },
    onPointerMove(event) {
      if (drag === null || drag.id !== id) return
      const to = placeAt(event.clientY)
      if (to !== drag.to) setDrag({ id, to })
    },
    onPointerUp() {
      if (drag !== null) onDrop(drag.id, drag.to)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { drag, grip }
}
