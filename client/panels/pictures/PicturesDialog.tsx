import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { PAPER_NAMES, type Paper, planPage, planPoster, planSheets } from '../../../shared/export/pictures/papers'
import { supportTitle } from '../../../shared/queries/supportNames'
import { useT } from '../../i18n/LocaleProvider'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { Dialog } from '../../ui/Dialog'
import { useOpenBoard } from '../openBoard'
import { PictureActions } from './PictureActions'
import { PictureFacts } from './PictureFacts'
import { PicturePreview } from './PicturePreview'
import styles from './PicturesDialog.module.css'
import type { PictureFormat } from './pictureFormat'
import { PICTURE_FORMATS } from './pictureFormat'
import type { PictureWish } from './pictureWish'
import { NOTHING, usePictureStage, useTold } from './usePictureStage'

/** The board, a part of it or what is selected, as a picture to keep and to print. */
export function PicturesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { options, wish, chosen, choose } = useWishes()
  const [format, setFormat] = useState<PictureFormat>('png')
  const [paper, setPaper] = useState<Paper>('a3')
  const [pages, setPages] = useState<'one' | 'sheets'>('one')
  const told = useTold(wish)
  const [telling, setTelling] = useState<'without' | 'with'>('without')
  const stage = usePictureStage(wish, telling === 'with' ? told : NOTHING)
  const box = stage?.box ?? null
  const sheets = useMemo(() => (box === null ? [] : planSheets(box, paper)), [box, paper])
  const onSheets = format === 'pdf' && pages === 'sheets' && sheets.length > 1
  const plan = useMemo(
    () => (box === null ? null : onSheets ? planPoster(sheets, box) : planPage(box, paper)),
    [box, paper, sheets, onSheets],
  )
  return (
    <Dialog title={t('pictures.title')} closeLabel={t('ui.close')} onClose={onClose} wide>
      <div className={styles.layout}>
        <div className={styles.choices}>
          {options.length > 1 && (
            <ChoiceGroup label={t('pictures.what')} options={options} value={chosen} onChoose={choose} />
          )}
          {told.length > 0 && (
            <ChoiceGroup
              label={t('pictures.telling')}
              options={[
                { value: 'without', label: t('pictures.without') },
                { value: 'with', label: t('pictures.with') },
              ]}
              value={telling}
              onChoose={setTelling}
            />
          )}
          <ChoiceGroup
            label={t('pictures.format')}
            options={PICTURE_FORMATS.map((value) => ({ value, label: t(`pictures.${value}`) }))}
            value={format}
            onChoose={setFormat}
            hint={t(`pictures.hint.${format}`)}
          />
          <ChoiceGroup
            label={t('pictures.paper')}
            options={PAPER_NAMES.map((value) => ({ value, label: t(`pictures.${value}`) }))}
            value={paper}
            onChoose={setPaper}
          />
          {format === 'pdf' && sheets.length > 1 && (
            <ChoiceGroup
              label={t('pictures.pages')}
              options={[
                { value: 'one', label: t('pictures.onePage') },
                { value: 'sheets', label: t('pictures.sheets', { count: sheets.length }) },
              ]}
              value={pages}
              onChoose={setPages}
            />
          )}
        </div>
        <div className={styles.shown}>
          <div className={styles.frame}>
            {stage === null ? (
              <p className={styles.quiet}>{t('pictures.coming')}</p>
            ) : plan === null ? (
              <p className={styles.quiet}>{t('pictures.empty')}</p>
            ) : (
              <PicturePreview stage={stage} plan={plan} label={t('pictures.preview')} />
            )}
          </div>
          {stage !== null && plan !== null && <PictureFacts stage={stage} plan={plan} format={format} paper={paper} />}
        </div>
      </div>
      <PictureActions stage={stage} format={format} page={{ paper, onSheets }} />
    </Dialog>
  )
}

/** What there is to picture: what is selected comes first, as who opens the window with a selection means it. */
function useWishes() {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { session, supports } = view
  const locale = useStore(meta, (board) => board.locale)
  const [hasSelection] = useState(() => session.getState().selection.size > 0)
  const [chosen, choose] = useState<string>(hasSelection ? 'selection' : 'board')
  const walls = [...supports.supports.values()].filter(({ isPrepared }) => !isPrepared)
  const options = [
    ...(hasSelection ? [{ value: 'selection', label: t('pictures.selection') }] : []),
    { value: 'board', label: t('pictures.board') },
    ...walls.map((wall) => ({ value: `support ${wall.id}`, label: supportTitle(wall, locale) })),
  ]
  const wish = useMemo((): PictureWish => {
    if (chosen === 'board' || chosen === 'selection') return chosen
    return { support: chosen.slice('support '.length) }
  }, [chosen])
  return { options, wish, chosen, choose }
}
