import { useT } from '../i18n/LocaleProvider'
import { AfterLate } from './AfterLate'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import styles from './People.module.css'

type Props = { readonly id: string; readonly name: string }

/** Over somebody's face: a press follows them. */
export function FollowFace(props: Props) {
  return (
    <AfterLate>
      <Face {...props} />
    </AfterLate>
  )
}

function Face({ id, name }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const label = t('attention.followName', { name })
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
