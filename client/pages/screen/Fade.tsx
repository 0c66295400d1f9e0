import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './Fade.module.css'

/** As in the styles. Milliseconds. */
const FADES = 450

type Props = {
  /** What is shown; with another name the one before fades away under it. */
  readonly name: string
  readonly children: ReactNode
}

/** From one thing to another without a cut; at once for who wants nothing to move. */
export function Fade({ name, children }: Props) {
  const [shown, setShown] = useState<{ name: string; leaving: ReactNode }>({ name, leaving: null })
  const before = useRef<ReactNode>(children)
  if (shown.name !== name) setShown({ name, leaving: before.current })
  useEffect(() => {
    before.current = children
  })
  useEffect(() => {
    if (shown.leaving === null) return
    const timer = setTimeout(() => setShown((current) => ({ ...current, leaving: null })), FADES)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <>
      {shown.leaving !== null && (
        <div className={styles.leaving} aria-hidden>
          {shown.leaving}
        </div>
      )}
      <div key={name} className={styles.entering}>
        {children}
      </div>
    </>
  )
}
