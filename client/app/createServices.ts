import type { Boot } from '../boot/startBoot'
import { createDeviceSettings } from '../panels/deviceSettings'
import { createKeptPreferences } from '../panels/keptPreferences'
import type { Services } from '../panels/services'
import { createBoardApi } from '../sync/boardApi'
import { createIdentityStore } from '../sync/identityStore'
import { createTemplates } from '../sync/templates'
import { createAnnouncer } from '../ui/announcer'
import { createToaster } from '../ui/toaster'

/** Says that the address changed without a page load. */
export const NAVIGATED = 'grappe:navigated'

export function createServices(page: Window, boot: Boot): Services {
  return {
    boot,
    api: createBoardApi({ fetch: boot.answers.fetch }),
    templates: createTemplates(),
    identities: createIdentityStore(),
    toaster: createToaster(),
    announcer: createAnnouncer(),
    settings: createDeviceSettings(),
    preferences: createKeptPreferences(),
    navigate(path, how = 'push') {
      if (how === 'push') page.history.pushState(null, '', path)
      else page.history.replaceState(null, '', path)
      page.dispatchEvent(new Event(NAVIGATED))
    },
  }
}
