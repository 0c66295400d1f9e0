import { startTransition, useEffect, useState } from 'react'
import { useServices } from '../panels/services'

/** True once the page is seen, in a rendering that gives way to whatever the person does meanwhile. */
export function useSeen(): boolean {
  const { progress } = useServices().boot
  const [isSeen, setSeen] = useState(progress.state.isSeen)
  useEffect(() => {
    let isWanted = true
    void progress.seen.then(() => {
      if (isWanted) startTransition(() => setSeen(true))
    })
    return () => {
      isWanted = false
    }
  }, [progress])
  return isSeen
}
