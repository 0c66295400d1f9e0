import { type FormEvent, useState } from 'react'
import { LIMITS } from '../../shared/protocol/limits'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import styles from './forms.module.css'
import { useMediaQuery } from './useMediaQuery'

type Props = {
  readonly suggested: string
  readonly isJoining: boolean
  /** Nobody new comes in: all there is to do is to try again. */
  readonly isClosed: boolean
  /** What people write names nobody here. */
  readonly isNameless: boolean
  readonly problem: string | null
  readonly onJoin: (name: string) => void
}

/** A first name or none: all that is asked of who comes for the first time. */
export function JoinForm({ suggested, isJoining, isClosed, isNameless, problem, onJoin }: Props) {
  const t = useT()
  const [name, setName] = useState(suggested)
  // A keyboard that comes by itself would cover half of a phone, for a question that may stay unanswered.
  const byTouch = useMediaQuery('(pointer: coarse)')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onJoin(name.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('join.name')}
        hint={t(isNameless ? 'join.hintHidden' : 'join.hint')}
        value={name}
        onChange={setName}
        maxLength={LIMITS.personName}
        autoComplete="given-name"
        autoFocus={!byTouch}
        enterKeyHint="go"
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button look="primary" type="submit" wide disabled={isJoining}>
        {t(isJoining ? 'join.going' : isClosed ? 'error.retry' : 'join.go')}
      </Button>
      {!isClosed && (
        <Button look="plain" wide disabled={isJoining} onClick={() => onJoin('')}>
          {t('join.nameless')}
        </Button>
      )}
    </form>
  )
}
