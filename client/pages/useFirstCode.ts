import { useEffect, useState } from 'react'
import { LateCanvas } from './LateCanvas'
import { loadOutline } from './OutlineSlot'
import { opensAsOutline } from './opensAsOutline'

/** True once there is code that shows a board: the canvas, or the list where that stands in its place. */
export function useFirstCode(): boolean {
  const [hasCome, setHasCome] = useState(false)
  useEffect(() => {
    let isWanted = true
    const tell = () => {
      if (isWanted) setHasCome(true)
    }
    // What does not come says so where it stands, and is asked for again there.
    if (opensAsOutline()) loadOutline().then(tell, tell)
    else void LateCanvas.fetch().then(tell)
    return () => {
      isWanted = false
    }
  }, [])
  return hasCome
}
