import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Fold.module.css'

type Props = {
  readonly title: string
  readonly icon?: ReactNode
  /** What it says while it is closed, beside the title. */
  readonly now?: ReactNode
  readonly children: ReactNode
}

/** What is needed now and then, one press away. */
export function Fold({ title, icon, now, children }: Props) {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        {icon}
        <span className={styles.title}>{title}</span>
        {now !== undefined && <span className={styles.now}>{now}</span>}
        <ChevronDown className={styles.chevron} size={18} aria-hidden />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
