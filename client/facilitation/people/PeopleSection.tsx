import { DoorOpen, Users } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { countPeople } from '../roll'
import { useRoll } from '../useRoll'
import styles from './People.module.css'

/** How many are here, in the panel of who leads, and the ways to them. */
export function PeopleSection() {
  const t = useT()
  const { people } = useRoll()
  const { commands } = useOpenBoard().view
  const tally = people === null ? null : countPeople(people)
  return (
    <section className={styles.section} aria-label={t('people.open')}>
      <p className={styles.tally} role="status">
        {tally === null
          ? t('people.loading')
          : t('people.tally', { ...tally, here: t('people.tallyHere', { count: tally.here }) })}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => commands.openPeople.run()}>
          <Users size={18} aria-hidden />
          {t('people.open')}
        </Button>
        <Button onClick={() => commands.openDoor.run()}>
          <DoorOpen size={18} aria-hidden />
          {t('door.short')}
        </Button>
      </div>
    </section>
  )
}
