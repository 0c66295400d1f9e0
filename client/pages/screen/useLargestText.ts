import { type RefObject, useLayoutEffect, useRef } from 'react'

/** What is read from ten metres at least, and what looks good at most. Percent of the screen's height. */
const LEAST = 4.5
const MOST = 11
const STEP = 0.5

/** For the element that holds a text: writes it as large as it fits into the parent's height, also when that changes. */
export function useLargestText(text: string): RefObject<HTMLParagraphElement | null> {
  const element = useRef<HTMLParagraphElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text fits otherwise.
  useLayoutEffect(() => {
    const held = element.current
    const holder = held?.parentElement
    if (held === null || holder === null || holder === undefined) return
    const fitText = () => {
      for (let size = MOST; size >= LEAST; size -= STEP) {
        held.style.fontSize = `${size}vh`
        if (holder.scrollHeight <= holder.clientHeight) break
      }
    }
    fitText()
    const observer = new ResizeObserver(fitText)
    observer.observe(holder)
    void document.fonts.ready.then(fitText)
    return () => observer.disconnect()
  }, [text])
  return element
}
