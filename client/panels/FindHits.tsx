import { useEffect, useRef } from 'react'
import { useT } from '../i18n/LocaleProvider'
import styles from './FindPanel.module.css'
import { useOpenBoard } from './openBoard'

/** Nobody reads through more; Enter goes to the others too. */
const MOST = 100

type Props = {
  readonly hits: readonly string[]
  readonly current: string | null
  readonly onShow: (id: string) => void
}

/** What was found, to be pressed. */
export function FindHits({ hits, current, onShow }: Props) {
  const t = useT()
  if (hits.length === 0) return null
  return (
    <ul className={styles.hits} aria-label={t('find.results')}>
      {hits.slice(0, MOST).map((id) => (
        <Hit key={id} id={id} isCurrent={id === current} onShow={() => onShow(id)} />
      ))}
      {hits.length > MOST && <li className={styles.more}>{t('find.more', { count: hits.length - MOST })}</li>}
    </ul>
  )
}

type HitProps = { readonly id: string; readonly isCurrent: boolean; readonly onShow: () => void }

function Hit({ id, isCurrent, onShow }: HitProps) {
  const t = useT()
  const { projection } = useOpenBoard().view
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const note = projection.notes.get(id)
  if (note === undefined) return null
  return (
    <li>
      <button ref={line} type="button" className={styles.hit} aria-current={isCurrent} onClick={onShow}>
        <span className={styles.paper} style={{ background: `var(--paper-${note.color})` }} />
        <span className={styles.text}>{note.text.trim() || t('canvas.emptyNote')}</span>
      </button>
    </li>
  )
}
