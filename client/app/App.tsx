import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogues } from '../i18n/catalogues'
import { LocaleProvider, useT } from '../i18n/LocaleProvider'
import { LateCanvas } from '../pages/LateCanvas'
import { MessagePage } from '../pages/MessagePage'
import { opensAsOutline } from '../pages/opensAsOutline'
import { applyTheme } from '../panels/deviceSettings'
import { HomeLink } from '../panels/HomeLink'
import { type Services, ServicesContext } from '../panels/services'
import { LiveRegion } from '../ui/LiveRegion'
import { late } from '../ui/late'
import { Toasts } from '../ui/Toasts'
import { NAVIGATED } from './createServices'
import { parseRoute, type Route } from './route'

/** Who leaves a board while there is no network waits for it, and comes to no error. */
const HomePage = late(() => import('../pages/HomePage').then(({ HomePage }) => HomePage), Loading)
const BoardRoute = lazy(async () => {
  const canvas = opensAsOutline() ? null : LateCanvas.fetch()
  const { BoardRoute } = await import('./BoardRoute')
  await canvas
  return { default: BoardRoute }
})

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
  useEffect(() => {
    const timer = setTimeout(() => void HomePage.fetch(), FETCH_AFTER)
    return () => clearTimeout(timer)
  }, [])
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
  if (route.page === 'notFound') {
    return (
      <MessagePage title={t('error.notFound.title')} text={t('error.notFound.text')}>
        <HomeLink />
      </MessagePage>
    )
  }
  return (
    <Suspense fallback={<Loading />}>
      {route.page === 'home' ? (
        <HomePage key={visit} ticket={route.ticket} />
      ) : (
        <BoardRoute key={visit} page={route.page} board={route.board} linkKey={route.key} />
      )}
    </Suspense>
  )
}

function Loading() {
  const t = useT()
  return <MessagePage text={t('app.loading')} />
}
