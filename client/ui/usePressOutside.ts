import { type RefObject, useEffect } from 'react'

/** Calls `onPress` where a pointer comes down outside of the element, while `isOn`. */
export function usePressOutside(element: RefObject<HTMLElement | null>, isOn: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!isOn) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) onPress()
    }
    document.addEventListener('pointerdown', outside, true)
    return () => document.removeEventListener('pointerdown', outside, true)
  }, [element, isOn, onPress])
}
