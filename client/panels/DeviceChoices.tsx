import { Languages } from 'lucide-react'
import { useLocale } from '../i18n/LocaleProvider'
import { Menu } from '../ui/Menu'
import styles from './DeviceChoices.module.css'
import { useDeviceChoiceGroups } from './useDeviceChoiceGroups'

/** Language and appearance on this device, as one small menu. */
export function DeviceChoices() {
  const { t } = useLocale()
  const groups = useDeviceChoiceGroups()
  return (
    <Menu
      label={t('settings.open')}
      triggerClass={styles.trigger}
      trigger={
        <>
          <Languages size={18} aria-hidden />
          {t('settings.open')}
        </>
      }
      groups={groups}
      opens="up"
    />
  )
}
