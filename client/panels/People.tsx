import { useSyncExternalStore } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { Avatar } from '../ui/Avatar'
import { late } from '../ui/late'
import { useOpenBoard } from './openBoard'
import styles from './People.module.css'
import { usePeople } from './usePeople'

const FollowPeople = late(() => import('./FollowPeople').then(({ FollowPeople }) => FollowPeople))

type Props = {
  /** How many faces there is room for. */
  readonly atMost: number
}

/** Who is here: this person first, then the others, then how many more. For who leads it opens the list of all. */
export function People({ atMost }: Props) {
  const t = useT()
  const { view, connection } = useOpenBoard()
  const others = usePeople()
  const { presence } = view
  const self = useSyncExternalStore(presence.onChange, () => presence.own.person)
  const own = connection.identity.person === null ? [] : [self]
  const people = [...own, ...others]
  if (people.length === 0) return null
  const nameOf = (name: string) => (name === '' ? t('person.nameless') : name)
  const shown = people.slice(0, people.length > atMost + 1 ? atMost : atMost + 1)
  const more = people.slice(shown.length)
  const label = t('people.here', { count: people.length })
  const faces = (
    <ul className={styles.people} aria-label={label}>
      {shown.map(({ id, name, color }, index) => (
        <li key={id}>
          <Avatar
            name={index < own.length ? t('person.you', { name: nameOf(name) }) : nameOf(name)}
            letters={name}
            color={color}
          />
          {!view.canLead && index >= own.length && <FollowPeople people={shown.slice(index, index + 1)} />}
        </li>
      ))}
      {more.length > 0 && (
        <li className={styles.more} title={more.map(({ name }) => nameOf(name)).join(', ')}>
          {t('people.more', { count: more.length })}
          {!view.canLead && <FollowPeople people={more} />}
        </li>
      )}
    </ul>
  )
  if (!view.canLead) return faces
  return (
    <div className={styles.holder}>
      {faces}
      <button
        type="button"
        className={styles.opens}
        aria-label={label}
        title={label}
        onClick={() => view.commands.openPeople.run()}
      />
    </div>
  )
}
