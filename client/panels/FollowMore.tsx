import { useT } from '../i18n/LocaleProvider'
import type { PresentPerson } from '../presence/types'
import { Menu } from '../ui/Menu'
import { MenuList } from '../ui/MenuList'
import { AfterLate } from './AfterLate'
import { useOpenBoard } from './openBoard'
import styles from './People.module.css'

type Props = { readonly people: readonly PresentPerson[] }

/** Over the number of those whose faces have no room: a list of them, a press follows one. */
export function FollowMore(props: Props) {
  return (
    <AfterLate>
      <More {...props} />
    </AfterLate>
  )
}

function More({ people }: Props) {
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
