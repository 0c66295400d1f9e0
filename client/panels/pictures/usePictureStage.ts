import { useEffect, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../openBoard'
import { createPace } from './pace'
import { type PictureStage, setPictureStage } from './pictureStage'
import type { PictureWish } from './pictureWish'

/** The board as it is when the wish is made, laid out to be drawn; null until then. */
export function usePictureStage(wish: PictureWish): PictureStage | null {
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
        { parts, words, createCanvas: parts.createSpareCanvas },
        createPace(stop.signal),
      )
      if (!stop.signal.aborted) setStage(made)
    }
    setStage(null)
    make().catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
    })
    return () => stop.abort()
  }, [view, wish, t])
  return stage
}
