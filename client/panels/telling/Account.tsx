import { Crosshair } from 'lucide-react'
import type { Ref } from 'react'
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react'
import { useStore } from 'zustand'
import { mentionOf } from '../../../shared/model/mention'
import { LIMITS } from '../../../shared/protocol/limits'
import { useLocale } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import type { EditorWords } from './editor/createAccountEditor'
import type { Names } from './editor/mentionNames'
import styles from './TellingPanel.module.css'
import { useAccount } from './useAccount'

/** From here on a telling is long. UTF-16 units. */
const LONG = 6_000

/** Who points with a mouse goes on with the keyboard. */
const HAS_KEYBOARD = '(hover: hover) and (pointer: fine)'

/** Puts something where the caret is. */
export type Inserting = { insert(text: string): void }

type Props = {
  readonly at: string
  /** The cluster's name; null for a wall. */
  readonly cluster: string | null
  readonly names: Names
  readonly mayWrite: boolean
  readonly text: string
  readonly onText: (text: string) => void
  readonly ref: Ref<Inserting>
}

/** The account of a wall or of a cluster, as several people write it. */
export function Account({ at, cluster, names, mayWrite, text, onText, ref }: Props) {
  const { t, locale } = useLocale()
  const { view } = useOpenBoard()
  const [isFull, setIsFull] = useState(false)
  const words = useWords(cluster, mayWrite)
  const hear = useCallback(
    (next: string) => {
      setIsFull(false)
      onText(next)
    },
    [onText],
  )
  const { place, editor } = useAccount({
    view,
    at,
    names,
    words,
    mayWrite,
    onFull: () => setIsFull(true),
    onText: hear,
  })
  useImperativeHandle(ref, () => ({ insert: (words) => editor.current?.insert(words) }), [editor])
  const { session } = view
  const onKeyDown = (event: KeyboardEvent) => {
    // What a list of completions has heard is not the window's.
    const isHeard = event.nativeEvent.defaultPrevented
    const isEnd = !isHeard && event.key === 'Escape' && session.getState().tool === 'point'
    if (isHeard || isEnd) event.stopPropagation()
    if (isEnd) session.setState({ tool: 'select' })
  }
  const point = (id: string) => {
    editor.current?.insert(mentionOf(id))
    // Under a finger the keyboard would cover the board that one points at.
    if (matchMedia(HAS_KEYBOARD).matches) editor.current?.focus()
  }
  const number = (count: number) => count.toLocaleString(locale)
  const limit = number(LIMITS.accountText)
  return (
    <div className={styles.account}>
      {mayWrite && <PointButton onPointed={point} onEnd={() => editor.current?.focus()} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text inside is what hears keys */}
      <div ref={place} className={styles.text} onKeyDown={onKeyDown} data-account={at} />
      <div role="status">
        {isFull && <Line isBad>{t('telling.full', { limit })}</Line>}
        {!isFull && text.length > LONG && <Line>{t('telling.long', { length: number(text.length), limit })}</Line>}
        {!mayWrite && view.canWrite && <Line>{t('telling.mayNot')}</Line>}
      </div>
    </div>
  )
}

function Line({ isBad = false, children }: { readonly isBad?: boolean; readonly children: ReactNode }) {
  return <p className={isBad ? styles.bad : styles.hint}>{children}</p>
}

function useWords(cluster: string | null, mayWrite: boolean): EditorWords {
  const { t } = useLocale()
  return useMemo(
    () => ({
      label: cluster === null ? t('telling.textOfWall') : t('telling.textOf', { name: cluster }),
      invite: mayWrite ? t(cluster === null ? 'telling.invite' : 'telling.inviteCluster') : t('telling.nothing'),
      chips: { gone: t('telling.gone'), goneNamed: (name) => t('telling.goneNamed', { name }) },
      completion: { list: t('telling.completions'), cluster: t('telling.cluster'), note: t('telling.note') },
    }),
    [t, cluster, mayWrite],
  )
}

type PointProps = { readonly onPointed: (id: string) => void; readonly onEnd: () => void }

/** While it is on, taps on the board put mentions where the caret is. */
function PointButton({ onPointed, onEnd }: PointProps) {
  const { t } = useLocale()
  const { session } = useOpenBoard().view
  const isOn = useStore(session, ({ tool }) => tool === 'point')
  useEffect(
    () =>
      session.subscribe(({ pointed }, before) => {
        if (pointed !== null && pointed !== before.pointed) onPointed(pointed.id)
      }),
    [session, onPointed],
  )
  useEffect(
    () => () => {
      if (session.getState().tool === 'point') session.setState({ tool: 'select' })
    },
    [session],
  )
  const toggle = () => {
    session.setState({ tool: isOn ? 'select' : 'point', editing: null })
    if (isOn) onEnd()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOn) return
    event.preventDefault()
    event.stopPropagation()
    toggle()
  }
  return (
    <div className={styles.tools}>
      <Button look={isOn ? 'primary' : 'secondary'} aria-pressed={isOn} onClick={toggle} onKeyDown={onKeyDown}>
        <Crosshair size={18} aria-hidden />
        {t(isOn ? 'telling.pointingDone' : 'telling.point')}
      </Button>
      {isOn && <p className={styles.hint}>{t('telling.pointing')}</p>}
    </div>
  )
}
