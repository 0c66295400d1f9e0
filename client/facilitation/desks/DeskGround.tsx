import { LockKeyhole } from 'lucide-react'
import { type CSSProperties, useLayoutEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { isLive } from '../../../shared/queries/readBoard'
import { useT } from '../../i18n/LocaleProvider'
import { type Desk, useOpenBoard } from '../../panels/openBoard'
import { PHONE, useMediaQuery } from '../../panels/useMediaQuery'
import { Button } from '../../ui/Button'
import styles from './DeskGround.module.css'
import { useIsAlone, useWaiting } from './useDesk'

/** The ground of a desk, which nobody takes for the board, and what it is. */
export function DeskGround({ desk }: { readonly desk: Desk }) {
  const t = useT()
  const { view } = useOpenBoard()
  const ledHeight = useStore(view.session, (session) => session.ledHeight)
  const hasList = useStore(view.session, (session) => session.outline)
  const isPhone = useMediaQuery(PHONE)
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.desk = ''
    return () => {
      delete dataset.desk
    }
  }, [])
  const isCovered = hasList && isPhone
  return (
    <>
      <div className={styles.shade} />
      <div className={styles.edge} />
      <div
        className={styles.label}
        style={{ '--led': `${ledHeight}px` } as CSSProperties}
        data-list={isCovered || undefined}
      >
        <p className={styles.only} title={t('desks.onlyYouHint')}>
          <LockKeyhole size={18} aria-hidden />
          {t('desks.onlyYou')}
        </p>
        <Putting desk={desk} />
      </div>
      {!isCovered && <Empty />}
    </>
  )
}

/** Where the board takes it: all of the desk, or what is selected of it. */
function Putting({ desk }: { readonly desk: Desk }) {
  const t = useT()
  const { session, commands } = useOpenBoard().view
  const waiting = useWaiting(desk)
  const isAlone = useIsAlone()
  const boardTakes = useStore(desk.news, (news) => news.boardTakes)
  const selected = useStore(session, ({ selection }) => selection.size)
  if (!boardTakes || waiting.length === 0 || (isAlone && selected === 0)) return null
  return (
    <>
      {selected > 0 && <Button onClick={() => commands.revealSelection.run()}>{t('desks.putSelection')}</Button>}
      {!isAlone && (
        <Button look="primary" onClick={() => desk.putOnBoard.run(true)}>
          {t('desks.putAll', { count: waiting.length })}
        </Button>
      )}
    </>
  )
}

function Empty() {
  const t = useT()
  const { projection, supports } = useOpenBoard().view
  const isEmpty = useSyncExternalStore(projection.onChange, () => ![...projection.notes.values()].some(isLive))
  const hasSupports = useSyncExternalStore(supports.onChange, () => supports.supports.size > 0)
  if (!isEmpty || hasSupports) return null
  return (
    <div className={styles.empty}>
      <p className={styles.first}>{t('desks.empty')}</p>
      <p>{t('desks.emptyHint')}</p>
    </div>
  )
}
