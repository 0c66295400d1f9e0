import styles from './ScreenSection.module.css'
import type { Choice } from './useScreenChoices'

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  /** The one that is on the screen; null for none of these. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** One of several by name; not there where there is none. */
export function ScreenPick({ label, choices, chosen, onChoose }: Props) {
  if (choices.length === 0) return null
  const known = choices.some(({ id }) => id === chosen)
  return (
    <select
      className={styles.pick}
      aria-label={label}
      data-is-on={known || undefined}
      value={known && chosen !== null ? chosen : ''}
      onChange={({ target }) => target.value !== '' && onChoose(target.value)}
    >
      <option value="">{label}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
