import { CornerDownLeft } from 'lucide-react'
import { useMemo, useSyncExternalStore } from 'react'
import { type Box, boxesOverlap } from '../../shared/geometry/box'
import { NOTE_SIZE, type Note } from '../../shared/model/note'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { createThrottle } from '../presence/throttle'
import styles from './BackToContent.module.css'
import { useOpenBoard } from './openBoard'

/** Looked at no more often than this: the camera moves with every frame. Milliseconds. */
const EVERY = 250

/** The way back for who has lost the post-its out of sight. */
export function BackToContent() {
  const t = useT()
  const { view } = useOpenBoard()
  const lost = useMemo(() => createLostWatch(view), [view])
  const isLost = useSyncExternalStore(lost.subscribe, lost.read)
  if (!isLost) return null
  return (
    <button type="button" className={styles.back} onClick={() => view.commands.zoomToFit.run()}>
      <CornerDownLeft size={18} aria-hidden />
      {t('board.backToContent')}
    </button>
  )
}

/** Whether there are notes and none is in view. All of them are looked at only when the one seen last is out of it. */
function createLostWatch({ projection, camera }: BoardView) {
  let isLost = false
  let seen: string | null = null
  const isIn = (box: Box, note: Note) => {
    const at = findPagePosition(note.place, projection)
    return boxesOverlap(box, { ...at, width: NOTE_SIZE, height: NOTE_SIZE })
  }
  const look = () => {
    const box = camera.visibleBox()
    const last = seen === null ? undefined : projection.notes.get(seen)
    if (last !== undefined && isLive(last) && isIn(box, last)) return false
    let hasNotes = false
    for (const note of projection.notes.values()) {
      if (!isLive(note)) continue
      hasNotes = true
      if (!isIn(box, note)) continue
      seen = note.id
      return false
    }
    return hasNotes && box.width > 0
  }
  return {
    read: () => isLost,
    subscribe(listener: () => void) {
      const throttle = createThrottle(EVERY, () => {
        isLost = look()
        listener()
      })
      const stops = [projection.onChange(throttle.call), camera.subscribe(throttle.call)]
      throttle.call()
      return () => {
        throttle.cancel()
        for (const stop of stops) stop()
      }
    },
  }
}
