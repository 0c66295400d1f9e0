import { useT } from '../../i18n/LocaleProvider'
import { type ListAdvice, limitAdvice } from '../limitAdvice'
import styles from './FieldNotes.module.css'

/** Below a text: how much room is left near its limit. Only what stops the pen is read aloud. */
export function LimitNote({ length, most }: { readonly length: number; readonly most: number }) {
  const t = useT()
  const advice = limitAdvice(length, most)
  const words = () => {
    if (advice === null) return null
    if (advice.kind === 'full') return t('cards.full', { limit: most })
    return advice.kind === 'left'
      ? t('cards.left', { count: advice.count })
      : t('cards.over', { count: advice.count, limit: most })
  }
  return (
    <div role="status" className={styles.notes}>
      {advice !== null && (
        <p aria-hidden={advice.kind === 'left' ? true : undefined} data-note={advice.kind}>
          {words()}
        </p>
      )}
    </div>
  )
}

type ListProps = { readonly advice: ListAdvice | null; readonly most: number; readonly mostLetters: number }

export function ListNote({ advice, most, mostLetters }: ListProps) {
  const t = useT()
  return (
    <div role="status" className={styles.notes}>
      {advice !== null && (
        <p data-note={advice.kind}>
          {advice.kind === 'tooMany'
            ? t('cards.tooMany', { limit: most, count: advice.count })
            : t('cards.tooLong', { limit: mostLetters, count: advice.count })}
        </p>
      )}
    </div>
  )
}

/** One clear line of what does not fit. */
export function Problem({ id, children }: { readonly id?: string; readonly children: string | null }) {
  return (
    <div role="status" id={id} className={styles.notes}>
      {children !== null && <p data-note="problem">{children}</p>}
    </div>
  )
}

/** What the words in a text call for: advice, and nothing is held up by it. */
export function WatchNote({ says }: { readonly says: readonly string[] }) {
  return (
    <div role="status" className={styles.notes}>
      {says.map((line) => (
        <p key={line} data-note="hint">
          {line}
        </p>
      ))}
    </div>
  )
}
