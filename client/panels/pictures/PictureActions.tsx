import { Download } from 'lucide-react'
import type { Paper } from '../../../shared/export/pictures/papers'
import type { ThingTelling } from '../../../shared/export/pictures/svgSink'
import { signMark } from '../../../shared/queries/signMarks'
import type { BoardView } from '../../board/boardView'
import { thingWords } from '../../commands/relationWords'
import { formatPercent } from '../../i18n/format'
import { useLocale } from '../../i18n/LocaleProvider'
import type { Translate } from '../../i18n/t'
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

/** What a reader of an SVG is told of a relation, and programs that read it. */
function tellRelation(view: BoardView, id: string, t: Translate): ThingTelling | null {
  const relation = view.relations.records.get(id)
  if (relation === undefined) return null
  const { from, to, sign } = relation
  const [start, end] = [thingWords(view, from, t), thingWords(view, to, t)]
  const word = relation.note.trim()
  return {
    title: `${start} ${signMark(sign)} ${end}${word === '' ? '' : ` (${word})`}`,
    data: { relation: id, sign, from, to },
  }
}

function usePictureFrame(): (stage: PictureStage) => PictureFrame {
  const { t } = useLocale()
  const { settings } = useServices()
  const { connection, meta, view } = useOpenBoard()
  return ({ counts, relations }) => {
    const base = chooseLinkBase({ origin: location.origin, published: settings.publicUrl })
    const { title, locale } = meta.getState()
    const held = [t('pictures.notes', { count: counts.notes }), t('pictures.clusters', { count: counts.clusters })]
    if (relations.size > 0) held.push(t('pictures.relations', { count: relations.size }))
    return {
      title: title || t('app.name'),
      description: held.join(', '),
      locale,
      linkOf: (id) => (relations.has(id) ? null : thingLink(base, connection.identity.board, id)),
      tellOf: (id) => (relations.has(id) ? tellRelation(view, id, t) : null),
    }
  }
}
