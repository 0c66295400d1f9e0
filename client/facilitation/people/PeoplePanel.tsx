import { DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { foldText } from '../../board/foldText'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { SidePanel } from '../../panels/SidePanel'
import type { ListedPerson } from '../../sync/boardApi'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { countPeople, inRollOrder } from '../roll'
import { useRoll } from '../useRoll'
import { useSigns } from '../useSigns'
import styles from './People.module.css'
import { PersonLine } from './PersonLine'
import { SecondDevice } from './SecondDevice'

/** From so many on one looks for somebody by name. */
const MANY = 8

/** Who is here and who was, for who leads: beside the board, which goes on meanwhile. */
export function PeoplePanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { people, error, refresh } = useRoll()
  const { view } = useOpenBoard()
  const { commands } = view
  const raised = new Set(useSigns(view).hands.map(({ id }) => id))
  const [wanted, setWanted] = useState('')
  const all = inRollOrder(people ?? [])
  const needle = foldText(wanted.trim())
  const found = all.filter(({ name }) => foldText(name).includes(needle))
  const tally = countPeople(all)
  return (
    <SidePanel title={t('people.open')} onClose={onClose}>
      {people !== null && (
        <p className={styles.tally} role="status">
          {t('people.tally', { ...tally, here: t('people.tallyHere', { count: tally.here }) })}
        </p>
      )}
      <Button wide onClick={() => commands.openDoor.run()}>
        <DoorOpen size={18} aria-hidden />
        {t('door.open')}
      </Button>
      {error !== null && (
        <div role="alert" className={styles.problem}>
          <p>{problemWords(error, t)}</p>
          <Button onClick={() => void refresh()}>{t('error.retry')}</Button>
        </div>
      )}
      {people === null && error === null && <p className={styles.quiet}>{t('people.loading')}</p>}
      {all.length > MANY && (
        <TextField
          label={t('people.search')}
          value={wanted}
          onChange={setWanted}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
        />
      )}
      {people !== null && found.length === 0 && (
        <p className={styles.quiet}>{t(all.length === 0 ? 'people.nobody' : 'people.noMatch')}</p>
      )}
      <Part title="people.hereNow" people={found.filter(({ online }) => online)} raised={raised} />
      <Part title="people.wereHere" people={found.filter(({ online }) => !online)} raised={raised} />
      <SecondDevice />
    </SidePanel>
  )
}

type PartProps = {
  readonly title: 'people.hereNow' | 'people.wereHere'
  readonly people: readonly ListedPerson[]
  /** Whose hand is up. */
  readonly raised: ReadonlySet<string>
}

function Part({ title, people, raised }: PartProps) {
  const t = useT()
  const [open, setOpen] = useState<string | null>(null)
  if (people.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t(title, { count: people.length })}</h3>
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            isRaised={raised.has(person.id)}
            isOpen={person.id === open}
            onToggle={() => setOpen(person.id === open ? null : person.id)}
          />
        ))}
      </ul>
    </section>
  )
}
