import { ArrowDown, ArrowUp, ChevronDown, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { useStore } from 'zustand'
import type { AgendaPhase } from '../../../shared/facilitation/agenda'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import type { SayLine } from './MessageLine'
import { PhaseForm } from './PhaseForm'
import styles from './PhaseRow.module.css'
import type { GripHandlers } from './usePhaseDrag'

type Props = {
  readonly phase: AgendaPhase
  /** Its place, counted from 0. */
  readonly at: number
  readonly isOpen: boolean
  readonly isDragged: boolean
  /** Where what is dragged would go, beside this one. */
  readonly drop: 'before' | 'after' | null
  readonly grip: GripHandlers
  readonly onToggle: () => void
  /** `from` is what gets the focus back. */
  readonly onMove: (to: number, from: string) => void
  readonly onOpen: (id: string | null) => void
  readonly say: SayLine
}

/** One phase: a press opens what it says; the arrows and the grip move it. */
export function PhaseRow({ phase, at, isOpen, isDragged, drop, grip, onToggle, onMove, onOpen, say }: Props) {
  const t = useT()
  const id = useId()
  const { meta, view } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const isOn = useStore(view.lead, ({ lead }) => lead.phase?.id === phase.id)
  const on = isOn ? [t('agenda.on')] : phase.isShown ? [t('agenda.wasOn')] : []
  const silent = phase.silent === true ? [t('agenda.silent')] : []
  const title = phase.title[locale]
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    onMove(at + step, `grip-${phase.id}`)
  }
  return (
    <li
      className={classes(
        styles.row,
        isOpen && styles.open,
        isDragged && styles.dragged,
        drop === 'before' && styles.before,
        drop === 'after' && styles.after,
      )}
    >
      <div className={styles.line}>
        <button
          type="button"
          className={styles.grip}
          aria-label={`${title}. ${t('agenda.drag')}`}
          title={t('agenda.drag')}
          data-focus={`grip-${phase.id}`}
          onKeyDown={onKeyDown}
          {...grip}
        >
          <GripVertical size={18} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.main}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={[
            t('agenda.editNamed', { title }),
            t('agenda.minutes', { count: phase.minutes }),
            ...on,
            ...silent,
          ].join(', ')}
          onClick={onToggle}
        >
          <span className={styles.number}>{at + 1}</span>
          <span className={styles.words}>
            <span className={styles.title} lang={locale}>
              {title}
            </span>
            {on.map((words) => (
              <span key={words} className={isOn ? styles.on : styles.was}>
                {words}
              </span>
            ))}
            {silent.map((words) => (
              <span key={words} className={styles.was}>
                {words}
              </span>
            ))}
          </span>
          <span className={styles.minutes}>{t('agenda.minutes', { count: phase.minutes })}</span>
          <ChevronDown size={18} aria-hidden className={classes(styles.chevron, isOpen && styles.turned)} />
        </button>
        <span className={styles.moves}>
          <MoveButton phase={phase} title={title} to={at - 1} way="up" onMove={onMove} />
          <MoveButton phase={phase} title={title} to={at + 1} way="down" onMove={onMove} />
        </span>
      </div>
      {isOpen && <PhaseForm id={id} phase={phase} at={at} onOpen={onOpen} say={say} />}
    </li>
  )
}

type MoveProps = Pick<Props, 'phase' | 'onMove'> & {
  readonly title: string
  readonly to: number
  readonly way: 'up' | 'down'
}

function MoveButton({ phase, title, to, way, onMove }: MoveProps) {
  const t = useT()
  const { lead } = useOpenBoard().view
  const count = useStore(lead, (state) => state.agenda.length)
  return (
    <IconButton
      label={t(way === 'up' ? 'agenda.moveUp' : 'agenda.moveDown', { title })}
      disabled={to < 0 || to >= count}
      data-focus={`${way}-${phase.id}`}
      onClick={() => onMove(to, `${way}-${phase.id}`)}
    >
      {way === 'up' ? <ArrowUp size={18} aria-hidden /> : <ArrowDown size={18} aria-hidden />}
    </IconButton>
  )
}
