import { useT } from '../i18n/LocaleProvider'
import { showsView } from '../presence/showsView'
import type { PresentPerson } from '../presence/types'
import { Menu } from '../ui/Menu'
import { MenuList } from '../ui/MenuList'
import { AfterLate } from './AfterLate'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import styles from './People.module.css'
import { useHidesAuthors } from './useHidesAuthors'

type Props = {
  /** One whose face it is, or all for whose faces there is no room. */
  readonly people: readonly PresentPerson[]
}

/** Over somebody's face, or over the number of those who have none here: a press follows them, or lists them to follow one. */
export function FollowPeople({ people: present }: Props) {
  const { presence } = useOpenBoard().view
  const isNameless = useHidesAuthors()
  const people = isNameless ? present.filter(({ id }) => showsView(presence, id)) : present
  const [only, ...others] = people
  if (only === undefined) return null
  return <AfterLate>{others.length === 0 ? <FollowOne {...only} /> : <FollowOneOf people={people} />}</AfterLate>
}

function FollowOne({ id, name }: PresentPerson) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const label = t('attention.followName', { name: name || t('person.nameless') })
  return (
    <button
      type="button"
      className={styles.follow}
      aria-label={label}
      title={label}
      onMouseDown={keepFocus}
      onClick={() => commands.followPerson.run(id)}
    />
  )
}

function FollowOneOf({ people }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const items = people.map(({ id, name }) => ({
    label: t('attention.followName', { name: name || t('person.nameless') }),
    run: () => void commands.followPerson.run(id),
  }))
  return (
    <div className={styles.list}>
      <Menu label={t('attention.others')} trigger="" triggerClass={styles.follow}>
        {(menu) => <MenuList {...menu} groups={[{ items }]} />}
      </Menu>
    </div>
  )
}
