import { type PagePlan, type Paper, pixelsOf } from '../../../shared/export/pictures/papers'
import { useT } from '../../i18n/LocaleProvider'
import styles from './PicturesDialog.module.css'
import type { PictureFormat } from './pictureFormat'
import type { PictureStage } from './pictureStage'

type Props = {
  readonly stage: PictureStage
  readonly plan: PagePlan
  readonly format: PictureFormat
  readonly paper: Paper
}

/** Smaller letters tire who reads them. Points. */
const SMALL = 6
const POINTS_A_MM = 72 / 25.4
/** Bytes that a thing takes in an SVG, and all files their font: what a thousand notes came to. */
const BYTES = { thing: 1_500, font: 40_000 } as const
const TOLD_FROM = 1_000_000

/** What the picture holds, and how large it is. */
export function PictureFacts({ stage, plan, format, paper }: Props) {
  const t = useT()
  const { notes, clusters, cards, relations } = stage.counts
  const held = [
    notes > 0 && t('pictures.notes', { count: notes }),
    clusters > 0 && t('pictures.clusters', { count: clusters }),
    cards > 0 && t('pictures.cards', { count: cards }),
    relations > 0 && t('pictures.relations', { count: relations }),
  ].filter((part) => part !== false)
  const size = pixelsOf(plan, paper)
  const bytes = BYTES.font + (notes + clusters + relations + 3 * cards) * BYTES.thing
  const about = format === 'svg' && bytes >= TOLD_FROM ? t('pictures.about', { size: Math.round(bytes / 1e6) }) : null
  const measures =
    format === 'png'
      ? t('pictures.pixels', { width: size.width, height: size.height })
      : t('pictures.millimetres', { width: Math.round(plan.width), height: Math.round(plan.height) })
  const points = stage.letters === null ? null : stage.letters * plan.scale * POINTS_A_MM
  return (
    <>
      <p className={styles.quiet}>{[...held, measures, about].filter((part) => part !== null).join(' · ')}</p>
      {points !== null && points < SMALL && (
        <p className={styles.quiet}>{t('pictures.small', { points: Math.round(points * 10) / 10 })}</p>
      )}
    </>
  )
}
