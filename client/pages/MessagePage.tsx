import type { ReactNode } from 'react'
import { Logo } from '../ui/Logo'
import styles from './MessagePage.module.css'

type Props = {
  /** Without a title it is a moment of waiting. */
  readonly title?: string
  readonly text: string
  readonly children?: ReactNode
}

/** One clear message in the middle of an empty page, and what can be done. */
export function MessagePage({ title, text, children }: Props) {
  if (title === undefined) {
    return (
      <main className={styles.page}>
        <p className={styles.waiting} role="status">
          {text}
        </p>
      </main>
    )
  }
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Logo size={40} />
        <h1 className={styles.title}>{title}</h1>
        <p role="alert">{text}</p>
        <div className={styles.actions}>{children}</div>
      </div>
    </main>
  )
}
