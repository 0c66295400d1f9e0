import { useSyncExternalStore } from 'react'
import type { Announcer } from './announcer'
import styles from './heard.module.css'

/** Where screen readers hear what is announced. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }) {
  const { text, count } = useSyncExternalStore(announcer.onChange, () => announcer.said)
  return (
    <div className={styles.heard} aria-live="polite" data-announced>
      <p key={count}>{text}</p>
    </div>
  )
}
