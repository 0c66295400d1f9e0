import { LockKeyhole, Presentation } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { keepFocus } from '../../panels/keepFocus'
import { type Desk, useOpenBoard } from '../../panels/openBoard'
import styles from './DeskChip.module.css'
import { writtenWords } from './deskCounts'
import { useDesk, useIsAlone, useWaiting } from './useDesk'

/** In the bar: the way between one's desk and the board, and how much is written; never what. */
export function DeskChip() {
  const desk = useDesk()
  return desk === null ? null : (
    <AfterLate>
      <Places desk={desk} />
    </AfterLate>
  )
}

/** While people write alone, and as long as something waits on this desk or it is shown. */
function Places({ desk }: { readonly desk: Desk }) {
  const t = useT()
  const { view } = useOpenBoard()
  const isAlone = useIsAlone()
  const waiting = useWaiting(desk)
  const isHeld = useStore(view.lead, ({ lead }) => lead.attention?.isHeld === true) && !view.canLead
  const onDesk = view.isDesk === true
  if (!isAlone && !onDesk && waiting.length === 0) return null
  const toggle = () => void view.commands.toggleDesk.run()
  return (
    <div className={styles.chips} data-desk-chip>
      <fieldset className={styles.places}>
        <legend className={styles.heard}>{t('desks.where')}</legend>
        <Place isOn={onDesk} isOff={isHeld} onClick={toggle}>
          <LockKeyhole size={18} aria-hidden />
          {t('desks.mine')}
          {waiting.length > 0 && <span className={styles.number}>{waiting.length}</span>}
        </Place>
        <Place isOn={!onDesk} isOff={isHeld} onClick={toggle}>
          <Presentation size={18} aria-hidden />
          {t('desks.board')}
        </Place>
      </fieldset>
      {isAlone && <Written own={waiting.length} />}
    </div>
  )
}

type PlaceProps = {
  readonly isOn: boolean
  readonly isOff: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Place({ isOn, isOff, onClick, children }: PlaceProps) {
  return (
    <button
      type="button"
      className={styles.place}
      aria-pressed={isOn}
      disabled={isOff}
      onMouseDown={keepFocus}
      onClick={() => {
        if (!isOn) onClick()
      }}
    >
      {children}
    </button>
  )
}

function Written({ own }: { readonly own: number }) {
  const t = useT()
  const tally = useStore(useOpenBoard().connection.tally)
  const words = writtenWords(own, tally, t)
  if (words === '') return null
  return (
    <span className={styles.count} data-tally>
      {words}
    </span>
  )
}
