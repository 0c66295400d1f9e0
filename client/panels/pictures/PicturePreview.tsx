import { useEffect, useRef } from 'react'
import type { PagePlan } from '../../../shared/export/pictures/papers'
import { freeCanvas } from '../../ui/freeCanvas'
import { GROUND } from './drawPng'
import styles from './PicturesDialog.module.css'
import { createPace } from './pace'
import type { PictureStage } from './pictureStage'

/** CSS pixels. */
const MOST = { width: 276, height: 300 } as const
/** Rows that are drawn before the page answers. */
const ROWS = 60

type Props = { readonly stage: PictureStage; readonly plan: PagePlan; readonly label: string }

/** The page as it comes out, small. */
export function PicturePreview({ stage, plan, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const shrink = Math.min(MOST.width / plan.width, MOST.height / plan.height)
  const [width, height] = [Math.round(plan.width * shrink), Math.round(plan.height * shrink)]
  useEffect(() => {
    const stop = new AbortController()
    if (canvas.current !== null) void drawPreview(canvas.current, stage, plan, stop.signal).catch(() => {})
    return () => stop.abort()
  }, [stage, plan])
  return <canvas ref={canvas} className={styles.page} style={{ width, height }} role="img" aria-label={label} />
}

async function drawPreview(
  canvas: HTMLCanvasElement,
  stage: PictureStage,
  { width, height, scale, x, y, shown }: PagePlan,
  signal: AbortSignal,
): Promise<void> {
  const perMm = Math.min(MOST.width / width, MOST.height / height) * Math.min(2, devicePixelRatio)
  const pace = createPace(signal)
  canvas.width = Math.round(width * perMm)
  canvas.height = Math.round(height * perMm)
  const strip = document.createElement('canvas')
  strip.width = canvas.width
  strip.height = ROWS
  const [context, page] = [strip.getContext('2d'), canvas.getContext('2d')]
  if (context === null || page === null) return
  const perUnit = scale * perMm
  try {
    for (let from = 0; from < canvas.height; from += ROWS) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = GROUND
      context.fillRect(0, 0, strip.width, ROWS)
      const origin = { x: shown.x - x / scale, y: shown.y - y / scale + from / perUnit }
      stage.paint(context, { ...origin, width: strip.width / perUnit, height: ROWS / perUnit }, perUnit)
      page.drawImage(strip, 0, from)
      await pace.rest()
    }
  } finally {
    freeCanvas(strip)
  }
}
