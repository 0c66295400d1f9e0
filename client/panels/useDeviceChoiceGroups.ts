import { useState } from 'react'
import { LOCALES } from '../../shared/model/stageMeta'
import { useLocale } from '../i18n/LocaleProvider'
import type { MenuGroup } from '../ui/MenuList'
import { applyTheme, THEMES, type Theme } from './deviceSettings'
import { useServices } from './services'

/** The choices that a person makes for this device, as groups of a menu. */
export function useDeviceChoiceGroups(): MenuGroup[] {
  const { t, locale: current, choose } = useLocale()
  const { settings } = useServices()
  const [theme, setTheme] = useState(settings.theme)
  const chooseTheme = (next: Theme | null) => {
    settings.setTheme(next)
    applyTheme(next)
    setTheme(next)
  }
  return [
    {
      heading: t('language.choose'),
      items: LOCALES.map((locale) => ({
        label: t(`language.${locale}`),
        checked: locale === current,
        run: () => choose(locale),
      })),
    },
    {
      heading: t('theme.choose'),
      items: [
        { label: t('theme.auto'), checked: theme === null, run: () => chooseTheme(null) },
        ...THEMES.map((name) => ({
          label: t(`theme.${name}`),
          checked: name === theme,
          run: () => chooseTheme(name),
        })),
      ],
    },
  ]
}
