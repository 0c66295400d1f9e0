import * as v from 'valibot'
import { LOCALES, type Locale } from '../../shared/model/stageMeta'
import { createSafeStorage, type KeyValueStorage } from '../sync/safeStorage'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const LOCALE_KEY = 'grappe/locale'
const THEME_KEY = 'grappe/theme'
const PUBLIC_URL_KEY = 'grappe/publicUrl'

/** What a person chose on this device, and what the server said of itself; null for nothing. */
export interface DeviceSettings {
  readonly locale: Locale | null
  readonly theme: Theme | null
  /** True where a test wrote the pseudo-language as this device's; no menu offers it. */
  readonly isPseudo: boolean
  /** The address that the server puts into links, as it was last heard. */
  readonly publicUrl: string | null
  setLocale(locale: Locale | null): void
  setTheme(theme: Theme | null): void
  setPublicUrl(url: string): void
}

export function createDeviceSettings(find: () => KeyValueStorage = () => localStorage): DeviceSettings {
  const storage = createSafeStorage(find)
  const write = (key: string, value: string | null) =>
    value === null ? storage.removeItem(key) : storage.setItem(key, value)
  return {
    get locale() {
      return oneOf(LOCALES, storage.getItem(LOCALE_KEY))
    },
    get theme() {
      return oneOf(THEMES, storage.getItem(THEME_KEY))
    },
    get isPseudo() {
      return storage.getItem(LOCALE_KEY) === 'pseudo'
    },
    get publicUrl() {
      return storage.getItem(PUBLIC_URL_KEY)
    },
    setLocale: (locale) => write(LOCALE_KEY, locale),
    setTheme: (theme) => write(THEME_KEY, theme),
    setPublicUrl: (url) => write(PUBLIC_URL_KEY, url),
  }
}

function oneOf<const T extends readonly string[]>(options: T, value: string | null): T[number] | null {
  const parsed = v.safeParse(v.picklist(options), value)
  return parsed.success ? parsed.output : null
}

/** Shows the choice; null follows the device. */
export function applyTheme(theme: Theme | null, root: HTMLElement = document.documentElement): void {
  if (theme === null) delete root.dataset.theme
  else root.dataset.theme = theme
}
