import { useState } from 'react'
import { useStore } from 'zustand'
import { LOCALES } from '../../shared/model/stageMeta'
import { useLocale } from '../i18n/LocaleProvider'
import { FONTS } from '../session/preferences'
import { ChoiceGroup } from '../ui/ChoiceGroup'
import { Dialog } from '../ui/Dialog'
import { applyTheme, THEMES, type Theme } from './deviceSettings'
import styles from './PreferencesDialog.module.css'
import { useServices } from './services'

/** How this person likes to work on this device; each choice is seen at once. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, locale, choose } = useLocale()
  const { preferences } = useServices()
  const { font, wheel, letterKeys, timerSound } = useStore(preferences)
  return (
    <Dialog title={t('preferences.open')} closeLabel={t('ui.close')} onClose={onClose}>
      <div className={styles.choices}>
        <ChoiceGroup
          label={t('language.choose')}
          options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={locale}
          onChoose={choose}
        />
        <ThemeChoice />
        <ChoiceGroup
          label={t('preferences.font')}
          options={FONTS.map((value) => ({ value, label: t(`preferences.font.${value}`) }))}
          value={font}
          onChoose={(value) => preferences.setState({ font: value })}
        />
        <ChoiceGroup
          label={t('preferences.wheel')}
          options={WHEELS.map((value) => ({ value, label: t(`preferences.wheel.${value}`) }))}
          value={wheel}
          onChoose={(value) => preferences.setState({ wheel: value })}
        />
        <ChoiceGroup
          label={t('preferences.letterKeys')}
          options={SWITCH.map((value) => ({ value, label: t(`preferences.letterKeys.${value}`) }))}
          value={letterKeys ? 'on' : 'off'}
          onChoose={(value) => preferences.setState({ letterKeys: value === 'on' })}
          hint={t('preferences.letterKeys.hint')}
        />
        <ChoiceGroup
          label={t('preferences.timerSound')}
          options={SWITCH.map((value) => ({ value, label: t(`preferences.timerSound.${value}`) }))}
          value={timerSound ? 'on' : 'off'}
          onChoose={(value) => preferences.setState({ timerSound: value === 'on' })}
        />
      </div>
      <p className={styles.kept}>{t('preferences.kept')}</p>
    </Dialog>
  )
}

const WHEELS = ['pan', 'zoom'] as const
const SWITCH = ['on', 'off'] as const
const APPEARANCES = ['auto', ...THEMES] as const

function ThemeChoice() {
  const { t } = useLocale()
  const { settings } = useServices()
  const [theme, setTheme] = useState(settings.theme)
  const choose = (next: Theme | null) => {
    settings.setTheme(next)
    applyTheme(next)
    setTheme(next)
  }
  return (
    <ChoiceGroup
      label={t('theme.choose')}
      options={APPEARANCES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={theme ?? 'auto'}
      onChoose={(value) => choose(value === 'auto' ? null : value)}
    />
  )
}
