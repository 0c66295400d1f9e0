import { Settings2 } from 'lucide-react'
import { useT } from '../i18n/LocaleProvider'
import styles from './DeviceChoices.module.css'
import { useWindow } from './useWindow'

const load = () => import('./PreferencesDialog').then(({ PreferencesDialog }) => PreferencesDialog)

/** The way to a person's preferences where no board is open. */
export function DeviceChoices() {
  const t = useT()
  const { Window, open, close } = useWindow(load)
  return (
    <>
      <button type="button" className={styles.trigger} onClick={open}>
        <Settings2 size={18} aria-hidden />
        {t('preferences.open')}
      </button>
      {Window !== null && <Window onClose={close} />}
    </>
  )
}
