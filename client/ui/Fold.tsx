import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import styles from './Fold.module.css'

type Props = {
  readonly title: string
  readonly icon?: ReactNode
  /** What it says while it is closed, beside the title. */
  readonly now?: ReactNode
  /** A function is for what is long: it is called while it is open. */
  readonly children: ReactNode | (() => ReactNode)
}

/** What is needed now and then, one press away. */
export function Fold({ title, icon, now, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const content = typeof children !== 'function' ? children : isOpen && children()
  return (
    <details className={styles.fold} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {icon}
        <span className={styles.title}>{title}</span>
        {now !== undefined && <span className={styles.now}>{now}</span>}
        <ChevronDown className={styles.chevron} size={18} aria-hidden />
      </summary>
      <div className={styles.content}>{content}</div>
    </details>
  )
}
