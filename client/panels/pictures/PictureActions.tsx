import { Download } from 'lucide-react'
import type { Paper } from '../../../shared/export/pictures/papers'
import { formatPercent } from '../../i18n/format'
import { useLocale } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { chooseLinkBase } from '../boardLink'
import { useOpenBoard } from '../openBoard'
import { saveFile } from '../saveFile'
import { useServices } from '../services'
import { drawPdf } from './drawPdf'
import { drawPng } from './drawPng'
import { drawSvg } from './drawSvg'
import styles from './PicturesDialog.module.css'
import type { PictureFormat } from './pictureFormat'
import type { PictureFrame } from './pictureFrame'
import type { PictureStage } from './pictureStage'
import { thingLink } from './shownThing'
import { useDrawing } from './useDrawing'

type Props = {
  readonly stage: PictureStage | null
  readonly format: PictureFormat
  readonly page: { readonly paper: Paper; readonly onSheets: boolean }
}

/** Draws the picture and gives it to the browser to keep; says how far it has come, and stops where that is asked. */
export function PictureActions({ stage, format, page }: Props) {
  const { t, locale } = useLocale()
  const frameOf = usePictureFrame()
  const { state, run, stop } = useDrawing()
  const box = stage?.box ?? null
  const keep = () => {
    if (stage === null || box === null) return
    const frame = frameOf(stage)
    void run(async (pace) => {
      const file =
        format === 'png'
          ? await drawPng(stage, box, page.paper, pace)
          : format === 'svg'
            ? await drawSvg(stage, box, page.paper, frame, pace)
            : await drawPdf(stage, box, page, frame, pace)
      await pace.rest()
      saveFile(file, { title: frame.title, extension: format })
    })
  }
  return (
    <div className={styles.actions}>
      <div className={styles.progress} aria-live="polite">
        {state.kind === 'drawing' && (
          <>
            <span className={styles.quiet}>
              {t('pictures.drawing', { percent: formatPercent(locale, Math.floor(state.done * 10) / 10) })}
            </span>
            <progress value={state.done} max={1} aria-hidden />
          </>
        )}
        {state.kind === 'done' && <span>{t('pictures.kept')}</span>}
        {state.kind === 'failed' && <span className={styles.problem}>{t('pictures.failed')}</span>}
      </div>
      {state.kind === 'drawing' ? (
        <Button onClick={stop}>{t('pictures.stop')}</Button>
      ) : (
        <Button look="primary" disabled={box === null} onClick={keep}>
          <Download size={18} aria-hidden />
          {t('pictures.keep')}
        </Button>
      )}
    </div>
  )
}

function usePictureFrame(): (stage: PictureStage) => PictureFrame {
  const { t } = useLocale()
  const { settings } = useServices()
  const { connection, meta } = useOpenBoard()
  return ({ counts }) => {
    const base = chooseLinkBase({ origin: location.origin, published: settings.publicUrl })
    const { title, locale } = meta.getState()
    const held = [t('pictures.notes', { count: counts.notes }), t('pictures.clusters', { count: counts.clusters })]
    return {
      title: title || t('app.name'),
      description: held.join(', '),
      locale,
      linkOf: (id) => thingLink(base, connection.identity.board, id),
    }
  }
}
