import { createContext, useContext } from 'react'
import type { Boot } from '../boot/startBoot'
import type { PreferencesStore } from '../session/preferences'
import type { BoardApi } from '../sync/boardApi'
import type { IdentityStore } from '../sync/identityStore'
import type { Templates } from '../sync/templates'
import type { Announcer } from '../ui/announcer'
import type { Toaster } from '../ui/toaster'
import type { DeviceSettings } from './deviceSettings'

/** What every page has at hand; made once by client/app. */
export type Services = {
  /** What was begun before this page's code was there, and how far the page is. */
  readonly boot: Boot
  readonly api: BoardApi
  /** The server's templates, kept while the page lives. */
  readonly templates: Templates
  readonly identities: IdentityStore
  readonly toaster: Toaster
  readonly announcer: Announcer
  readonly settings: DeviceSettings
  readonly preferences: PreferencesStore
  /** Goes to a path of this site, with its fragment, without loading the page again; `replace` leaves no way back. */
  navigate(path: string, how?: 'push' | 'replace'): void
}

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('useServices needs a ServicesContext above it')
  return services
}
