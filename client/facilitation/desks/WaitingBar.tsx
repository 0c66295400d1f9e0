import { LockKeyhole, X } from 'lucide-react'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { type Desk, useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { newlyOffered } from './newlyOffered'
import { useWaiting } from './useDesk'
import styles from './WaitingBar.module.css'

/** What was let be on this page, so that nobody is asked twice; by desk, as the bar comes and goes. */
const letBe = new WeakMap<Desk, ReadonlySet<string>>()

/** Offers, once for each change, to put on the board what waits on the desk, and what was written on since a reveal. */
export function WaitingBar({ desk }: { readonly desk: Desk }) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const news = useStore(desk.news)
  const [known, setKnown] = useState(() => letBe.get(desk) ?? new Set<string>())
  const { waiting, differing } = newlyOffered(news, useWaiting(desk), known)
  const leave = (keys: Iterable<string>) => {
    const next = new Set([...known, ...keys])
    letBe.set(desk, next)
    setKnown(next)
  }
  if (waiting.length > 0) {
    return (
      <Bar text={t('desks.wait', { count: waiting.length })} hint={t('desks.waitHint')}>
        <Button look="primary" onClick={() => desk.putOnBoard.run(waiting)}>
          {t('desks.put')}
        </Button>
        <Button onClick={() => commands.toggleDesk.run()}>{t('desks.look')}</Button>
        <IconButton label={t('desks.later')} onClick={() => leave(waiting)}>
          <X size={18} aria-hidden />
        </IconButton>
      </Bar>
    )
  }
  if (differing.length === 0) return null
  const carry = () => {
    for (const { deskId } of differing) desk.carryOver(deskId)
  }
  return (
    <Bar text={t('desks.differ', { count: differing.length })}>
      <Button look="primary" onClick={carry}>
        {t('desks.carry')}
      </Button>
      <Button onClick={() => leave(differing.map(({ key }) => key))}>{t('desks.leave')}</Button>
    </Bar>
  )
}

type BarProps = { readonly text: string; readonly hint?: string; readonly children: ReactNode }

function Bar({ text, hint, children }: BarProps) {
  const ledHeight = useStore(useOpenBoard().view.session, (session) => session.ledHeight)
  return (
    <section className={styles.bar} style={{ '--led': `${ledHeight}px` } as CSSProperties} data-waiting-bar>
      <p className={styles.text} role="status" title={hint}>
        <LockKeyhole size={18} aria-hidden />
        {text}
      </p>
      <div className={styles.actions}>{children}</div>
    </section>
  )
}
