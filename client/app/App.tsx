import { useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogues } from '../i18n/catalogues'
import { LocaleProvider, useT } from '../i18n/LocaleProvider'
import { MessagePage } from '../pages/MessagePage'
import { Opening } from '../pages/Opening'
import { applyTheme } from '../panels/deviceSettings'
import { HomeLink } from '../panels/HomeLink'
import { type Services, ServicesContext, useServices } from '../panels/services'
import { LiveRegion } from '../ui/LiveRegion'
import { late } from '../ui/late'
import { Toasts } from '../ui/Toasts'
import { NAVIGATED } from './createServices'
import { parseRoute, type Route } from './route'

/** Who leaves a board while there is no network waits for it, and comes to no error. */
const HomePage = late(() => import('../pages/HomePage').then(({ HomePage }) => HomePage), Opening)
const BoardRoute = late(() => import('./BoardRoute').then(({ BoardRoute }) => BoardRoute), Opening)

/** Fetches what the address asks for, so that the first that is rendered is the page itself. Never rejects. */
export async function fetchPage(): Promise<void> {
  const { page } = parseRoute(location)
  if (page === 'home') await HomePage.fetch()
  else if (page !== 'notFound') await BoardRoute.fetch()
}

type Props = {
  readonly services: Services
  readonly catalogues: Catalogues
  readonly first: Locale
  /** See LocaleProvider. */
  readonly disguise: ((text: string) => string) | undefined
}

export function App({ services, catalogues, first, disguise }: Props) {
  const { settings, preferences } = services
  const font = useStore(preferences, (chosen) => chosen.font)
  useLayoutEffect(() => applyTheme(settings.theme), [settings])
  useLayoutEffect(() => {
    document.documentElement.dataset.font = font
  }, [font])
  return (
    <LocaleProvider
      catalogues={catalogues}
      first={first}
      deviceLocale={settings.locale}
      onChoose={settings.setLocale}
      disguise={disguise}
      settled={services.boot.progress.settled}
    >
      <ServicesContext value={services}>
        <Page />
        <AppToasts services={services} />
        <LiveRegion announcer={services.announcer} />
      </ServicesContext>
    </LocaleProvider>
  )
}

function AppToasts({ services }: { readonly services: Services }) {
  const t = useT()
  return <Toasts toaster={services.toaster} label={t('ui.messages')} dismissLabel={t('ui.dismiss')} />
}

/** Once a board stands, the home page is fetched: who leaves without a network must come somewhere. Milliseconds. */
const FETCH_AFTER = 1_500

function useHomeAtHand(): void {
  const { progress } = useServices().boot
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void progress.settled.then(() => {
      timer = setTimeout(() => void HomePage.fetch(), FETCH_AFTER)
    })
    return () => clearTimeout(timer)
  }, [progress])
}

/** The address and how often it was gone to, so that the same board by another link opens anew. */
function useRoute(): { route: Route; visit: number } {
  const [current, setCurrent] = useState(() => ({ route: parseRoute(location), visit: 0 }))
  useEffect(() => {
    const follow = () => setCurrent(({ visit }) => ({ route: parseRoute(location), visit: visit + 1 }))
    const followHash = () => {
      if (location.hash !== '') follow()
    }
    addEventListener('popstate', follow)
    addEventListener('hashchange', followHash)
    addEventListener(NAVIGATED, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener('hashchange', followHash)
      removeEventListener(NAVIGATED, follow)
    }
  }, [])
  return current
}

function Page() {
  const t = useT()
  const { route, visit } = useRoute()
  useHomeAtHand()
  const { progress } = useServices().boot
  const isBoard = route.page === 'board' || route.page === 'screen'
  useEffect(() => {
    if (!isBoard) progress.tell({ isSeen: true, isSettled: true })
  }, [isBoard, progress])
  if (route.page === 'notFound') {
    return (
      <MessagePage title={t('error.notFound.title')} text={t('error.notFound.text')}>
        <HomeLink />
      </MessagePage>
    )
  }
  if (route.page === 'home') return <HomePage key={visit} ticket={route.ticket} />
  return <BoardRoute key={visit} page={route.page} board={route.board} linkKey={route.key} />
}
