import { ChevronRight, Users } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { countPeople } from '../roll'
import { useRoll } from '../useRoll'
import styles from './People.module.css'

/** How many are here, in the panel of who leads, and the way to them. */
export function PeopleSection() {
  const t = useT()
  const { people } = useRoll()
  const { commands } = useOpenBoard().view
  const tally = people === null ? null : countPeople(people)
  return (
    <section className={styles.section} aria-label={t('people.open')}>
      <button type="button" className={styles.here} onClick={() => commands.openPeople.run()}>
        <Users size={20} aria-hidden />
        <span className={styles.words} role="status">
          {tally === null ? (
            t('people.loading')
          ) : (
            <>
              <strong>{t('people.tallyHere', { count: tally.here })}</strong>
              <span className={styles.details}>
                {t('people.tallyFrom', { room: tally.room, remote: tally.remote })}
              </span>
            </>
          )}
        </span>
        <ChevronRight size={18} className={styles.chevron} aria-hidden />
      </button>
    </section>
  )
}
