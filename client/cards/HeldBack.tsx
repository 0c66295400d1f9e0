import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { whyHeldBack } from '../commands/sayHeldBack'
import { othersZoneOf } from '../commands/zoneRules'
import { useT } from '../i18n/LocaleProvider'
import styles from './HeldBack.module.css'

/** Why a card is only to be read now. It takes the focus that was in a field, which is none any more. */
export function HeldBack({ view, card }: { readonly view: BoardView; readonly card: string }) {
  const t = useT()
  const line = useRef<HTMLParagraphElement>(null)
  useStore(view.lead)
  useEffect(() => {
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body
    if (!hasFocus) line.current?.focus({ preventScroll: true })
  }, [])
  const zone = view.rights.getState().write ? othersZoneOf(view, card) : null
  return (
    <p ref={line} className={styles.line} role="status" tabIndex={-1}>
      {whyHeldBack(view, zone === null ? 'write' : { zone }).words(t)}
    </p>
  )
}
