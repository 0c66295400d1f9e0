import { ListChecks } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { classes } from '../../ui/classes'
import { Fold } from '../../ui/Fold'
import styles from './LeadPanel.module.css'

/** Any phase at once: to skip some, or to go back further. */
export function PhaseList() {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const { agenda, lead } = useStore(view.lead)
  return (
    <Fold title={t('lead.list')} icon={<ListChecks size={20} aria-hidden />} now={String(agenda.length)}>
      <ol className={styles.list}>
        {agenda.map(({ id, title, minutes }, index) => {
          const isOn = lead.phase?.id === id
          const name = title[locale]
          return (
            <li key={id}>
              <button
                type="button"
                className={classes(styles.line, isOn && styles.isOn)}
                aria-current={isOn ? 'step' : undefined}
                aria-label={isOn ? `${name}, ${t('lead.on')}` : t('lead.beginNamed', { title: name })}
                onClick={() => view.commands.beginPhase.run(id)}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.name} lang={locale}>
                  {name}
                </span>
                <span className={styles.quiet}>{isOn ? t('lead.on') : t('agenda.minutes', { count: minutes })}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </Fold>
  )
}
