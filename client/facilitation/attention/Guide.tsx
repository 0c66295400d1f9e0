import { ArrowLeft, Eye, LocateFixed, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import type { AttentionFollower } from './followAttention'
import styles from './Guide.module.css'
import { useNameOf } from './useNameOf'

type Props = { readonly view: BoardView; readonly follower: AttentionFollower }

/** Where the view is led, in one line, with the way out of it. */
export function Guide({ view, follower }: Props) {
  const t = useT()
  const nameOf = useNameOf(view)
  const { heldBy, offeredBy, broughtBy } = useStore(follower.guidance)
  const following = useStore(view.session, (session) => session.following)
  // Who stops following was brought nowhere: the way back alone is offered.
  const followed = useRef<string | null>(null)
  if (following !== null) followed.current = following
  else if (broughtBy === null) followed.current = null
  useSaid(
    heldBy !== null,
    offeredBy !== null
      ? t('attention.shows', { name: nameOf(offeredBy) })
      : heldBy !== null
        ? t('attention.showing', { name: nameOf(heldBy) })
        : following !== null
          ? t('attention.following', { name: view.presence.nameOf(following) || t('person.nameless') })
          : broughtBy !== null && broughtBy !== followed.current
            ? t('attention.brought', { name: nameOf(broughtBy) })
            : null,
  )
  if (offeredBy !== null) return <Offered view={view} follower={follower} by={nameOf(offeredBy)} />
  if (heldBy !== null) {
    return <Pill icon={<Eye size={18} aria-hidden />} text={t('attention.showing', { name: nameOf(heldBy) })} />
  }
  if (following !== null) {
    const name = view.presence.nameOf(following) || t('person.nameless')
    return (
      <Pill icon={<LocateFixed size={18} aria-hidden />} text={t('attention.following', { name })}>
        <button type="button" className={styles.button} onClick={() => view.session.setState({ following: null })}>
          {t('attention.stopShort')}
        </button>
      </Pill>
    )
  }
  if (broughtBy === null) return null
  return (
    <Pill text="">
      <button type="button" className={styles.button} onClick={() => follower.goBack()}>
        <ArrowLeft size={18} aria-hidden />
        {t('attention.back')}
      </button>
    </Pill>
  )
}

function Offered({ view, follower, by }: Props & { readonly by: string }) {
  const t = useT()
  const { heldBy } = useStore(follower.guidance)
  const see = () => {
    view.session.setState({ outline: false, workplace: 'canvas', editing: null, card: null })
    follower.see()
  }
  return (
    <Pill text="">
      <button type="button" className={classes(styles.button, styles.see)} onClick={see}>
        <Eye size={18} aria-hidden />
        <span>{t('attention.see', { name: by })}</span>
      </button>
      {heldBy === null && (
        <IconButton label={t('attention.dismiss')} onClick={() => follower.dismiss()}>
          <X size={18} aria-hidden />
        </IconButton>
      )}
    </Pill>
  )
}

type PillProps = { readonly icon?: ReactNode; readonly text: string; readonly children?: ReactNode }

function Pill({ icon, text, children }: PillProps) {
  const isList = useStore(useOpenBoard().view.session, ({ outline }) => outline)
  return (
    <div className={styles.pill} data-guide data-over-list={isList || undefined}>
      {icon}
      {text !== '' && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  )
}

/** Whoever does not see the view move hears of it. */
function useSaid(isHeld: boolean, words: string | null): void {
  const t = useT()
  const { announcer } = useServices()
  const wasHeld = useRef(false)
  useEffect(() => {
    const isReleased = wasHeld.current && !isHeld
    wasHeld.current = isHeld
    if (isReleased) announcer.say(t('attention.released'))
    else if (words !== null) announcer.say(words)
  }, [isHeld, words, announcer, t])
}
