import { useT } from '../i18n/LocaleProvider'
import { JoinForm } from '../panels/JoinForm'
import { problemWords } from '../panels/problemWords'
import { useServices } from '../panels/services'
import { NetworkError } from '../sync/apiError'
import { Logo } from '../ui/Logo'
import type { Failure } from './enterBoard'
import styles from './JoinPage.module.css'

type Props = {
  readonly isJoining: boolean
  readonly failure: Failure | null
  readonly onJoin: (name: string) => void
}

/** The one question of a first visit. */
export function JoinPage({ isJoining, failure, onJoin }: Props) {
  const t = useT()
  const { identities } = useServices()
  const problem =
    failure === null ? null : problemWords(failure.kind === 'problem' ? failure.error : new NetworkError(), t)
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.title}>
          <Logo size={36} />
          {t('join.title')}
        </h1>
        <JoinForm suggested={identities.name} isJoining={isJoining} problem={problem} onJoin={onJoin} />
      </div>
    </main>
  )
}
