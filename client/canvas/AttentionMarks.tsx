import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'
import styles from './AttentionMarks.module.css'
import type { BoardRenderer } from './boardRenderer'
import { attachLasers } from './laserLayer'
import { createSpotlight } from './spotlight'
import { useWave } from './wave/useWave'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** What is pointed at, what stands out and what was just revealed, over the board. */
export function AttentionMarks({ view, renderer }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useSpotlight(view, renderer)
  useWave(view, renderer)
  useEffect(() => {
    if (canvas.current !== null) return attachLasers(canvas.current, view, renderer)
  }, [view, renderer])
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={styles.lasers} data-lasers hidden />
    </div>
  )
}

function useSpotlight({ lead, projection }: BoardView, renderer: BoardRenderer): void {
  const thing = useStore(lead, (state) => state.lead.spotlight?.id ?? null)
  useEffect(() => {
    if (thing === null) return
    const { notes, cards, clusters } = projection
    const read = () => [notes, cards, clusters].some((records) => isThere(records.get(thing)))
    let isShown = read()
    renderer.setPart('veil', createSpotlight(thing))
    const stop = projection.onChange(() => {
      const was = isShown
      isShown = read()
      if (isShown !== was) renderer.repaint()
    })
    return () => {
      stop()
      renderer.setPart('veil', null)
    }
  }, [thing, projection, renderer])
}

function isThere(record: Parameters<typeof isLive>[0] | undefined): boolean {
  return record !== undefined && isLive(record)
}
