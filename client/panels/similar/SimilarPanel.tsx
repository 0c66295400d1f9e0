import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import { SidePanel } from '../SidePanel'
import { useBoardReading } from '../useBoardReading'
import { LikePart } from './LikePart'
import { readLying } from './readLying'
import styles from './SimilarPanel.module.css'
import { shorten } from './shorten'
import { TwinsPart } from './TwinsPart'
import { useLooking } from './useLooking'

/**
 * What is alike on the board, beside it, for who asks: notes like one, probable duplicates, clusters near a lone note. It
 * compares once and says when that is out of date; what is done about it people do.
 */
export function SimilarPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { now, ask, check } = useLooking(view)
  const lying = useBoardReading(view, readLying)
  const selected = useStore(view.session, ({ selection }) => (selection.size === 1 ? [...selection][0] : undefined))
  useEffect(() => {
    if (lying !== null) check()
  }, [lying, check])
  const chosen = selected === undefined ? null : lying.noteOf(selected)
  const { state, about, count, isOld } = now
  const isWorking = state === 'asked' && (now.twins === null || (about !== null && now.likes === null))
  const again = () => ask(about)
  return (
    <SidePanel title={t('similar.title')} onClose={onClose}>
      {state === 'notBegun' && (
        <div className={styles.part}>
          <p>{t('similar.notBegun')}</p>
          {lying.hasBegun && <Button onClick={again}>{t('similar.lookNow')}</Button>}
        </div>
      )}
      {state === 'failed' && (
        <div className={styles.part} role="alert">
          <p>{t('similar.failed')}</p>
          <Button onClick={again}>{t('similar.again')}</Button>
        </div>
      )}
      {state === 'asked' && (
        <>
          <p className={styles.hint}>{t('similar.hint')}</p>
          <p role="status" className={isWorking ? styles.working : styles.silent}>
            {isWorking ? t('similar.working', { count }) : ''}
          </p>
          {isOld && (
            <p className={styles.old}>
              {t('similar.old')}
              <button type="button" className={styles.link} onClick={again}>
                {t('similar.again')}
              </button>
            </p>
          )}
          {now.isWithoutWords && <p className={styles.hint}>{t('similar.withoutWords')}</p>}
          {chosen !== null && chosen.id !== about && (
            <Button wide onClick={() => ask(chosen.id)}>
              {t('similar.likeNamed', { text: shorten(chosen.text) || t('canvas.emptyNote') })}
            </Button>
          )}
          <LikePart now={now} lying={lying} />
          <TwinsPart twins={now.twins} lying={lying} />
        </>
      )}
    </SidePanel>
  )
}
