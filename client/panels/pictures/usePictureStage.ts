import { useEffect, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../openBoard'
import { createPace } from './pace'
import { type PictureStage, setPictureStage } from './pictureStage'
import type { PictureWish } from './pictureWish'
import { readTold } from './readTold'
import type { Told } from './tellingBlock'

export const NOTHING: readonly Told[] = []

/** The board as it is when the wish is made, laid out to be drawn; null until then. */
export function usePictureStage(wish: PictureWish, told: readonly Told[]): PictureStage | null {
  const t = useT()
  const { view } = useOpenBoard()
  const [stage, setStage] = useState<PictureStage | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const make = async () => {
      const { PICTURE_PARTS: parts } = await import('../../canvas/BoardCanvas')
      await Promise.all(parts.fonts.map((font) => document.fonts.load(font, 'Aé')))
      const words = { invitation: '', count: (count: number) => t('outline.count', { count }) }
      const made = await setPictureStage(
        view,
        wish,
        { parts, words, createCanvas: parts.createSpareCanvas, told },
        createPace(stop.signal),
      )
      if (!stop.signal.aborted) setStage(made)
    }
    setStage(null)
    make().catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
    })
    return () => stop.abort()
  }, [view, wish, t, told])
  return stage
}

/** What is told of what the picture shows; nothing until it is read. */
export function useTold(wish: PictureWish): readonly Told[] {
  const t = useT()
  const { view } = useOpenBoard()
  const [read, setRead] = useState<{ readonly wish: PictureWish; readonly told: readonly Told[] } | null>(null)
  useEffect(() => {
    let isOn = true
    const keep = (told: readonly Told[]) => {
      if (isOn) setRead({ wish, told })
    }
    readTold(view, wish, t).then(keep, () => keep(NOTHING))
    return () => {
      isOn = false
    }
  }, [view, wish, t])
  return read?.wish === wish ? read.told : NOTHING
}
