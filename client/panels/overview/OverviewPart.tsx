import type { ReactNode } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import styles from './OverviewPanel.module.css'

/** Nobody reads through more. */
const MOST = 100

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
  if (items.length === 0) return null
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        {action}
      </header>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <ul className={styles.list}>{items.slice(0, MOST).map(children)}</ul>
      {items.length > MOST && <p className={styles.hint}>{t('find.more', { count: items.length - MOST })}</p>}
    </section>
  )
}
