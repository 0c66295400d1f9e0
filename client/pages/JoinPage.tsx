import { useEffect } from 'react'
import type { Authors } from '../../shared/model/stageMeta'
import { useT } from '../i18n/LocaleProvider'
import { JoinForm } from '../panels/JoinForm'
import { problemWords } from '../panels/problemWords'
import { useServices } from '../panels/services'
import { NetworkError } from '../sync/apiError'
import { Button } from '../ui/Button'
import { Logo } from '../ui/Logo'
import type { Failure } from './enterBoard'
import styles from './JoinPage.module.css'

type Props = {
  /** What the board is called; null where that is not known. */
  readonly title: string | null
  /** Null where that is not known. */
  readonly authors: Authors | null
  readonly isJoining: boolean
  readonly failure: Failure | null
  readonly onJoin: (name: string) => void
  /** Back to where a code is typed; null for who came by a link. */
  readonly onLeave?: (() => void) | null
}

/** The one question of a first visit, at the door of a board that says its name. */
export function JoinPage({ title, authors, isJoining, failure, onJoin, onLeave = null }: Props) {
  const t = useT()
  const { identities } = useServices()
  const shown = title === null || title.trim() === '' ? t('app.name') : title
  const isClosed = failure?.kind === 'closed'
  const problem =
    failure === null || isClosed
      ? null
      : problemWords(failure.kind === 'problem' ? failure.error : new NetworkError(), t)
  useEffect(() => {
    document.title = shown
  }, [shown])
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.door}>
          <Logo size={44} />
          <h1 className={styles.title}>{shown}</h1>
        </header>
        <section className={styles.card}>
          <h2 className={styles.question}>{t(isClosed ? 'join.closed' : 'join.title')}</h2>
          {isClosed && <p role="alert">{t('join.closedText')}</p>}
          <JoinForm
            suggested={identities.name}
            isJoining={isJoining}
            isClosed={isClosed}
            isNameless={authors === 'hidden'}
            problem={problem}
            onJoin={onJoin}
          />
        </section>
        {onLeave !== null && (
          <Button look="plain" onClick={onLeave}>
            {t('join.otherCode')}
          </Button>
        )}
      </div>
    </main>
  )
}
