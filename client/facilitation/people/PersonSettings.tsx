import { LocateFixed, UserX } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useStore } from 'zustand'
import { LIMITS } from '../../../shared/protocol/limits'
import { formatAgo } from '../../i18n/format'
import { useLocale, useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useHidesAuthors } from '../../panels/useHidesAuthors'
import { PHONE } from '../../panels/useMediaQuery'
import { showsView } from '../../presence/showsView'
import { type ListedPerson, WHENCES } from '../../sync/boardApi'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { TextField } from '../../ui/TextField'
import { tableWords } from '../tableWords'
import styles from './People.module.css'
import { usePersonChanges } from './usePersonChanges'

type Props = {
  readonly id: string
  readonly person: ListedPerson
  /** Never empty. */
  readonly name: string
  readonly isOwn: boolean
}

/** What can be changed of somebody: their name, where they are, their table; and taking them off the board. */
export function PersonSettings({ id, person, name, isOwn }: Props) {
  const { t, locale } = useLocale()
  const { clock } = useOpenBoard().view
  const [written, setWritten] = useState(person.name)
  const { change, isBusy, problem } = usePersonChanges(person)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    void change({ name: written.trim() })
  }
  return (
    <div id={id} className={styles.settings}>
      <p className={styles.quiet}>{t('people.joined', { when: formatAgo(locale, person.joinedAt, clock.now()) })}</p>
      {person.online && !isOwn && <FollowButton person={person.id} name={name} />}
      <form className={styles.rename} onSubmit={rename}>
        <TextField
          label={t('people.name')}
          value={written}
          onChange={setWritten}
          maxLength={LIMITS.personName}
          autoComplete="off"
          enterKeyHint="done"
        />
        <Button type="submit" disabled={isBusy || written.trim() === person.name}>
          {t('people.rename')}
        </Button>
      </form>
      <ChoiceGroup
        label={t('people.from')}
        options={WHENCES.map((from) => ({ value: from, label: t(`people.${from}`) }))}
        value={person.from}
        onChoose={(from) => void change({ from })}
      />
      <TableChoice person={person.id} />
      {problem !== null && (
        <p role="alert" className={styles.bad}>
          {problem}
        </p>
      )}
      {!isOwn && <Removal name={name} isBusy={isBusy} onRemove={() => void change('removed', name)} />}
    </div>
  )
}

/** Their view is this page's, from now on. On a phone this panel lies over it. */
function FollowButton({ person, name }: { readonly person: string; readonly name: string }) {
  const t = useT()
  const { session, commands, presence } = useOpenBoard().view
  const isNameless = useHidesAuthors()
  const following = useStore(session, (state) => state.following)
  const isOn = following === person
  const toggle = () => {
    if (isOn) return commands.stopFollowing.run()
    commands.followPerson.run(person)
    if (matchMedia(PHONE).matches) session.setState({ window: null })
  }
  if (isNameless && !showsView(presence, person)) return null
  return (
    <Button className={styles.follow} onClick={toggle}>
      <LocateFixed size={18} aria-hidden />
      {isOn ? t('attention.stop') : t('attention.followName', { name })}
    </Button>
  )
}

function TableChoice({ person }: { readonly person: string }) {
  const t = useT()
  const id = useId()
  const { lead, commands } = useOpenBoard().view
  const { tables, seats } = useStore(lead)
  if (tables.length === 0) return null
  const seat = (table: string) => commands.seatPeople.run([person], table === '' ? null : table)
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t('people.table')}
      </label>
      <select
        id={id}
        className={styles.select}
        value={seats.get(person) ?? ''}
        onChange={({ target }) => seat(target.value)}
      >
        <option value="">{t('people.noTable')}</option>
        {tables.map((table) => (
          <option key={table.id} value={table.id}>
            {tableWords(tables, table.id, t)}
          </option>
        ))}
      </select>
    </div>
  )
}

type RemovalProps = { readonly name: string; readonly isBusy: boolean; readonly onRemove: () => void }

/** Asks once, and says what it does. */
function Removal({ name, isBusy, onRemove }: RemovalProps) {
  const t = useT()
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <Button look="plain" className={styles.start} onClick={() => setAsks(true)}>
        <UserX size={18} aria-hidden />
        {t('people.remove')}
      </Button>
    )
  }
  return (
    <div className={styles.question}>
      <p>{t('people.removeSure')}</p>
      <div className={styles.actions}>
        <Button look="danger" disabled={isBusy} onClick={onRemove}>
          {t('people.removeConfirm', { name })}
        </Button>
        <Button onClick={() => setAsks(false)}>{t('ui.cancel')}</Button>
      </div>
    </div>
  )
}
