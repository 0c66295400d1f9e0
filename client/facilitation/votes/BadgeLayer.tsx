import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useHomeBoard } from '../../panels/openBoard'
import { classes } from '../../ui/classes'
import styles from './BadgeLayer.module.css'
import type { Anchored } from './readStanding'

type Props = {
  readonly anchors: readonly Anchored[]
  /** From farther away than this zoom there are none: they would cover what they are about. */
  readonly farthest?: number
  /** They are there to be read: nothing of them takes a press. */
  readonly isFixed?: boolean
  readonly children: (anchored: Anchored) => ReactNode
}

/** Nearer and farther than this a badge grows and shrinks no more. */
const SCALE = { least: 0.62, most: 1.1 }

/** Between two notes of a row that was tidied there is a little more: a badge covers nothing of the next one. Page units. */
const GAP = 17

/** Hangs on things of the page. Moving the view moves the layer alone, and no badge by itself. */
export function BadgeLayer({ anchors, farthest = 0, isFixed = false, children }: Props) {
  const { camera } = useHomeBoard().view
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let zoomed = 0
    const place = () => {
      if (layer.current === null) return
      const { style, dataset } = layer.current
      const { x, y, zoom } = camera.state
      style.transform = `translate(${-x * zoom}px, ${-y * zoom}px) scale(${zoom})`
      if (zoom === zoomed) return
      zoomed = zoom
      style.setProperty('--size', String(Math.min(SCALE.most, Math.max(SCALE.least, zoom)) / zoom))
      dataset.isFar = String(zoom < farthest)
    }
    place()
    return camera.subscribe(place)
  }, [camera, farthest])
  return (
    <div className={styles.clip}>
      <div ref={layer} className={classes(styles.layer, isFixed && styles.fixed)} data-own-pointers data-vote-badges>
        {anchors.map((anchored) => (
          <div
            key={anchored.id}
            className={classes(styles.badge, styles[anchored.hangs])}
            style={{ left: anchored.x + anchored.width / 2, top: anchored.y + (anchored.hangs === 'below' ? GAP : 0) }}
            data-vote-badge={anchored.id}
          >
            {children(anchored)}
          </div>
        ))}
      </div>
    </div>
  )
}
