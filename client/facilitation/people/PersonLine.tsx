import { ChevronDown, Hand } from 'lucide-react'
import { useId } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { personColor } from '../../presence/personColor'
import type { ListedPerson } from '../../sync/boardApi'
import { Avatar } from '../../ui/Avatar'
import { classes } from '../../ui/classes'
import { tableWords } from '../tableWords'
import styles from './People.module.css'
import { PersonSettings } from './PersonSettings'

type Props = {
  readonly person: ListedPerson
  /** Their hand is up. */
  readonly isRaised: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One person in one line: who, where, at which table, since when; a press opens what can be changed. */
export function PersonLine({ person, isRaised, isOpen, onToggle }: Props) {
  const t = useT()
  const { view, connection } = useOpenBoard()
  const { tables, seats } = useStore(view.lead)
  const id = useId()
  const table = tables.find((one) => one.id === seats.get(person.id))
  const isOwn = person.id === connection.identity.person?.id
  const called = person.name === '' ? t('person.nameless') : person.name
  const name = isOwn ? t('person.you', { name: called }) : called
  const details = [...(person.role === 'participant' ? [] : [t(`role.${person.role}`)]), t(`people.${person.from}`)]
  return (
    <li className={classes(styles.person, isOpen && styles.open)}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className={classes(!person.online && styles.gone)} aria-hidden>
          <Avatar name="" letters={person.name} color={personColor(person.id)} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.details}>{details.join(' · ')}</span>
        </span>
        {isRaised && (
          <span
            className={styles.hand}
            role="img"
            aria-label={t('attention.lowerHand')}
            title={t('attention.lowerHand')}
          >
            <Hand size={20} aria-hidden />
          </span>
        )}
        {table !== undefined && (
          <span className={styles.table} style={{ background: `var(--paper-${table.color})` }}>
            {tableWords(tables, table.id, t)}
          </span>
        )}
        <ChevronDown size={20} aria-hidden className={classes(styles.chevron, isOpen && styles.turned)} />
      </button>
      {isOpen && <PersonSettings id={id} person={person} name={called} isOwn={isOwn} />}
    </li>
  )
}
