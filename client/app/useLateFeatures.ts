import { useEffect, useState } from 'react'
import type { Feature } from '../panels/features'

/** Milliseconds. */
const AGAIN_AFTER = 3_000
const NONE: readonly Feature[] = []

/** What there is to lead a workshop with, once it has come: fetched from then on, and again what does not come. */
export function useLateFeatures(from: Promise<void>): readonly Feature[] {
  const [features, setFeatures] = useState(NONE)
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (): Promise<void> =>
      import('./features').then(
        ({ FEATURES }) => {
          if (isWanted) setFeatures(FEATURES)
        },
        () => {
          if (isWanted) timer = setTimeout(ask, AGAIN_AFTER)
        },
      )
    void from.then(ask)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [from])
  return features
}
