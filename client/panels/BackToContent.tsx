import { CornerDownLeft } from 'lucide-react'
import { useMemo, useSyncExternalStore } from 'react'
import { type Box, boxesOverlap } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
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

/**
 * Whether there is something on the board and nothing of it is in view. All of it is looked at only when what was seen
 * last is out of it.
 */
function createLostWatch({ projection, supports, camera }: BoardView) {
  let isLost = false
  let seen: string | null = null
  const boxOf = (id: string): Box | null => {
    const note = projection.notes.get(id)
    const card = projection.cards.get(id)
    const record = note ?? card
    if (record === undefined || !isLive(record)) return supports.supports.get(id)?.box ?? null
    const { width, height } = card ?? { width: NOTE_SIZE, height: NOTE_SIZE }
    return { ...findPagePosition(record.place, projection), width, height }
  }
  const look = () => {
    const view = camera.visibleBox()
    const last = seen === null ? null : boxOf(seen)
    if (last !== null && boxesOverlap(view, last)) return false
    let hasContent = false
    for (const ids of [supports.supports.keys(), projection.cards.keys(), projection.notes.keys()]) {
      for (const id of ids) {
        const box = boxOf(id)
        if (box === null) continue
        hasContent = true
        if (!boxesOverlap(view, box)) continue
        seen = id
        return false
      }
    }
    return hasContent && view.width > 0
  }
  return {
    read: () => isLost,
    subscribe(listener: () => void) {
      const throttle = createThrottle(EVERY, () => {
        isLost = look()
        listener()
      })
      const stops = [
        projection.onChange(throttle.call),
        supports.onChange(throttle.call),
        camera.subscribe(throttle.call),
      ]
      throttle.call()
      return () => {
        throttle.cancel()
        for (const stop of stops) stop()
      }
    },
  }
}
