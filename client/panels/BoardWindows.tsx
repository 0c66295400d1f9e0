import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { useLocale, useT } from '../i18n/LocaleProvider'
import type { SessionStore } from '../session/session'
import type { WindowName } from '../session/types'
import { fetchContextMenu } from './ContextMenuSlot'
import { type LoadWindow, useFeatures } from './features'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'
import { useTypeAhead } from './useTypeAhead'
import { WindowBoundary } from './WindowBoundary'
import type { WindowOrCard } from './windowTable'

type WindowProps = { readonly onClose: () => void }

/** Which windows there are: every file that is named here is one that nobody needs at first sight. */
const loadTable = () => import('./windowTable')

/** Once the board stands, everything is fetched: a window must open without a network too. Milliseconds. */
const FETCH_AFTER = 1_500

/** The one window that is open above the board, as the session says. */
export function BoardWindows() {
  const t = useT()
  const { toaster, boot } = useServices()
  const { view } = useOpenBoard()
  const { session, canLead } = view
  const { loads, led } = useFeatureLoads()
  const name = useStore(session, ({ window, card }): WindowOrCard | null => window ?? (card === null ? null : 'card'))
  const wayBack = useWayBack(session)
  const close = () => session.setState(name === 'card' ? { card: null } : { window: wayBack(name) })
  useEffect(() => {
    const fetchAll = async () => {
      const { WINDOWS, LED, PARTS } = await loadTable()
      const isLed = (window: string) => led.has(window) || LED.some((one) => one === window)
      const windows = Object.entries({ ...WINDOWS, ...loads }).flatMap(([window, load]) =>
        canLead || !isLed(window) ? [load] : [],
      )
      for (const load of [fetchContextMenu, ...windows, ...PARTS]) load().catch(() => {})
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    void boot.progress.settled.then(() => {
      if (!isWanted) return
      loadTable().catch(() => {})
      timer = setTimeout(() => fetchAll().catch(() => {}), FETCH_AFTER)
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [canLead, loads, led, boot])
  const Window = useLoaded(name, loads, view)
  useTypeAhead(name === null ? 'none' : Window === null ? 'coming' : 'open')
  if (name === null || Window === null) return null
  const onFault = () => {
    close()
    toaster.show({ text: t('board.windowFault'), tone: 'bad' })
  }
  return (
    <WindowBoundary key={name} onFault={onFault}>
      <Window onClose={close} />
    </WindowBoundary>
  )
}

type Loaded = { readonly name: WindowOrCard; readonly window: ComponentType<WindowProps> }

/** What was opened from the panel of who leads gives it back when it closes: it is what they lead by. */
function useWayBack(session: SessionStore): (closing: WindowOrCard | null) => WindowName | null {
  const opened = useRef<WindowName | null>(null)
  useEffect(
    () =>
      session.subscribe(({ window }, before) => {
        if (window !== before.window) opened.current = before.window === 'lead' ? window : null
      }),
    [session],
  )
  return (closing) => (closing !== null && closing === opened.current ? 'lead' : null)
}

type Loads = Partial<Record<WindowOrCard, LoadWindow>>

/** Those of the features. */
function useFeatureLoads(): { loads: Loads; led: ReadonlySet<string> } {
  const features = useFeatures()
  return useMemo(() => {
    const loads: Loads = Object.assign({}, ...features.map(({ windows }) => windows ?? {}))
    return { loads, led: new Set(features.flatMap(({ led = [] }) => led)) }
  }, [features])
}

/** A window that does not come is said in one line, and asked for again the next time. */
function useLoaded(
  name: WindowOrCard | null,
  loads: Loads,
  { session, fetchCommands }: BoardView,
): ComponentType<WindowProps> | null {
  const { t, fetchAll } = useLocale()
  const { toaster } = useServices()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isWanted = true
    if (name === null) return
    const load = loads[name] ?? (() => loadTable().then(({ WINDOWS }) => WINDOWS[name]?.()))
    Promise.all([load(), fetchCommands(), fetchAll()]).then(
      // What is in no table is of a feature that has yet to come.
      ([window]) => isWanted && window !== undefined && setLoaded({ name, window }),
      () => {
        if (!isWanted) return
        toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
        session.setState({ window: null, card: null })
      },
    )
    return () => {
      isWanted = false
    }
  }, [name, loads, session, fetchCommands, fetchAll, t, toaster])
  return loaded !== null && loaded.name === name ? loaded.window : null
}
