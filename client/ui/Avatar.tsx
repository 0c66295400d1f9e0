import styles from './Avatar.module.css'
import { initials } from './initials'

type Props = {
  readonly name: string
  /** What the letters are taken from, where that is not the name as it is said. */
  readonly letters?: string
  /** A CSS colour that carries white text. */
  readonly color: string
}

/** Who somebody is, as two letters on their colour. */
export function Avatar({ name, letters = name, color }: Props) {
  return (
    <span className={styles.avatar} style={{ background: color }} role="img" aria-label={name} title={name}>
      {initials(letters)}
    </span>
  )
}
