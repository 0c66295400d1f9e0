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
import { fetchSelectionWords } from './useSaySelection'
import { useTypeAhead } from './useTypeAhead'
import { WindowBoundary } from './WindowBoundary'

type WindowProps = { readonly onClose: () => void }

/** A card is above the board as a window is. */
type Name = WindowName | 'card'

/** What is not needed at first sight, each in a file of its own. */
const LOADS: Partial<Record<Name, LoadWindow>> = {
  card: () => import('./CardWindow').then(({ CardWindow }) => CardWindow),
  share: () => import('./ShareDialog').then(({ ShareDialog }) => ShareDialog),
  beside: () => import('./PutBesideDialog').then(({ PutBesideDialog }) => PutBesideDialog),
  keys: () => import('./KeysDialog').then(({ KeysDialog }) => KeysDialog),
  palette: () => import('./CommandPalette').then(({ CommandPalette }) => CommandPalette),
  find: () => import('./FindPanel').then(({ FindPanel }) => FindPanel),
  newCard: () => import('./newCard/NewCardDialog').then(({ NewCardDialog }) => NewCardDialog),
  filter: () => import('./FilterPanel').then(({ FilterPanel }) => FilterPanel),
  overview: () => import('./overview/OverviewPanel').then(({ OverviewPanel }) => OverviewPanel),
  send: () => import('./SendDialog').then(({ SendDialog }) => SendDialog),
  preferences: () => import('./PreferencesDialog').then(({ PreferencesDialog }) => PreferencesDialog),
  paste: () => import('./clipboard/PasteDialog').then(({ PasteDialog }) => PasteDialog),
  trash: () => import('./trash/TrashDialog').then(({ TrashDialog }) => TrashDialog),
  tags: () => import('./TagsDialog').then(({ TagsDialog }) => TagsDialog),
  templates: () => import('./supports/TemplatesDialog').then(({ TemplatesDialog }) => TemplatesDialog),
  supports: () => import('./supports/SupportsPanel').then(({ SupportsPanel }) => SupportsPanel),
  walls: () => import('./supports/WallsDialog').then(({ WallsDialog }) => WallsDialog),
  leave: () => import('./LeaveDialog').then(({ LeaveDialog }) => LeaveDialog),
}

/** Who leads alone is offered these. */
const LED: readonly Name[] = ['templates', 'supports', 'walls']

/** What is no window and comes later all the same. */
const PARTS = [
  fetchContextMenu,
  fetchSelectionWords,
  () => import('./SelectionActions'),
  () => import('../commands/tidyPlans'),
  () => import('./Minimap'),
  () => import('./runImport'),
  () => import('./ImportDetails'),
  () => import('./runExport'),
]

/** Once the board stands, everything is fetched: a window must open without a network too. Milliseconds. */
const FETCH_AFTER = 1_500

/** The one window that is open above the board, as the session says. */
export function BoardWindows() {
  const t = useT()
  const { toaster } = useServices()
  const { view } = useOpenBoard()
  const { session, canLead } = view
  const { loads, led } = useAllLoads()
  const name = useStore(session, ({ window, card }): Name | null => window ?? (card === null ? null : 'card'))
  const wayBack = useWayBack(session)
  const close = () => session.setState(name === 'card' ? { card: null } : { window: wayBack(name) })
  useEffect(() => {
    const fetchAll = () => {
      const windows = Object.entries(loads).flatMap(([window, load]) => (canLead || !led.has(window) ? [load] : []))
      for (const load of [...windows, ...PARTS]) load().catch(() => {})
    }
    const timer = setTimeout(fetchAll, FETCH_AFTER)
    return () => clearTimeout(timer)
  }, [canLead, loads, led])
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

type Loaded = { readonly name: Name; readonly window: ComponentType<WindowProps> }

/** What was opened from the panel of who leads gives it back when it closes: it is what they lead by. */
function useWayBack(session: SessionStore): (closing: Name | null) => WindowName | null {
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

type Loads = Partial<Record<Name, LoadWindow>>

/** Those of the panels and those of the features. */
function useAllLoads(): { loads: Loads; led: ReadonlySet<string> } {
  const features = useFeatures()
  return useMemo(() => {
    const loads: Loads = Object.assign({ ...LOADS }, ...features.map(({ windows }) => windows ?? {}))
    return { loads, led: new Set<string>([...LED, ...features.flatMap(({ led = [] }) => led)]) }
  }, [features])
}

/** A window that does not come is said in one line, and asked for again the next time. */
function useLoaded(
  name: Name | null,
  loads: Loads,
  { session, fetchCommands }: BoardView,
): ComponentType<WindowProps> | null {
  const { t, fetchAll } = useLocale()
  const { toaster } = useServices()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = name === null ? undefined : loads[name]
    if (name === null || load === undefined) return
    Promise.all([load(), fetchCommands(), fetchAll()]).then(
      ([window]) => isWanted && setLoaded({ name, window }),
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
