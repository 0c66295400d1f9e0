import { type ReactNode, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import styles from './OverviewPanel.module.css'

/** So many are shown at first: what comes below shall be seen too. */
const FEW = 6
/** Nobody reads through more. */
const MOST = 200

type Props<Item> = {
  readonly title: string
  readonly hint?: string
  readonly items: readonly Item[]
  /** Beside the title. */
  readonly action?: ReactNode
  readonly children: (item: Item) => ReactNode
}

/** One list of the overview; not there where it is empty. */
export function OverviewPart<Item>({ title, hint, items, action, children }: Props<Item>) {
  const t = useT()
  const [showsAll, setShowsAll] = useState(false)
  const shown = items.slice(0, showsAll ? MOST : FEW)
  const left = items.length - shown.length
  if (items.length === 0) return null
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        {action}
      </header>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <ul className={styles.list}>{shown.map(children)}</ul>
      {left > 0 && !showsAll && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
          {t('overview.more', { count: left })}
        </button>
      )}
      {left > 0 && showsAll && <p className={styles.hint}>{t('find.more', { count: left })}</p>}
    </section>
  )
}
