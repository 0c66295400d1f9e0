import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { Agenda } from '../../../shared/agendas/parseAgenda'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import type { SayLine } from './MessageLine'
import type { OwnAgendas } from './ownAgendas'
import styles from './ReadyMade.module.css'
import { READY_MADE } from './readyMade'
import { useHostAgendas } from './useHostAgendas'
import { useTakeAgenda } from './useTakeAgenda'

type Props = { readonly isOpen: boolean; readonly own: OwnAgendas; readonly say: SayLine; readonly children: ReactNode }

/** What can be taken whole: one's own, the product's, and those of who hosts it. */
export function ReadyMade({ isOpen, own, say, children }: Props) {
  const t = useT()
  const [, setForgotten] = useState(0)
  const ofHost = useHostAgendas()
  const take = useTakeAgenda(say)
  const forget = (id: string) => {
    own.forget(id)
    setForgotten((count) => count + 1)
  }
  return (
    <details className={styles.ready} open={isOpen}>
      <summary className={styles.summary}>{t('agenda.readyMade')}</summary>
      <ul className={styles.gallery}>
        {own.list().map((agenda) => (
          <ReadyOne key={agenda.id} agenda={agenda} from={t('agenda.own')} onTake={take} onForget={forget} />
        ))}
        {ofHost.map((agenda) => (
          <ReadyOne key={agenda.id} agenda={agenda} from={t('agenda.ofServer')} onTake={take} />
        ))}
        {READY_MADE.map((agenda) => (
          <ReadyOne key={agenda.id} agenda={agenda} onTake={take} />
        ))}
      </ul>
      {children}
    </details>
  )
}

type OneProps = {
  readonly agenda: Agenda
  readonly from?: string
  readonly onTake: (agenda: Agenda) => void
  readonly onForget?: (id: string) => void
}

function ReadyOne({ agenda, from, onTake, onForget }: OneProps) {
  const t = useT()
  const { meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const title = agenda.title[locale]
  const minutes = agenda.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  return (
    <li className={styles.one}>
      <div className={styles.head}>
        <h3 className={styles.title} lang={locale}>
          {title}
        </h3>
        {onForget !== undefined && (
          <IconButton label={t('agenda.forget', { title })} onClick={() => onForget(agenda.id)}>
            <X size={18} aria-hidden />
          </IconButton>
        )}
      </div>
      {onForget === undefined && (
        <p className={styles.text} lang={locale}>
          {agenda.summary[locale]}
        </p>
      )}
      <p className={styles.facts}>
        {t('agenda.minutes', { count: minutes })} · {t('agenda.phases', { count: agenda.phases.length })}
        {from !== undefined && ` · ${from}`}
      </p>
      <Button aria-label={t('agenda.takeNamed', { title })} onClick={() => onTake(agenda)}>
        {t('agenda.take')}
      </Button>
    </li>
  )
}
