import { Settings2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import styles from './DeviceChoices.module.css'

const PreferencesDialog = lazy(() =>
  import('./PreferencesDialog').then(({ PreferencesDialog }) => ({ default: PreferencesDialog })),
)

/** The way to a person's preferences where no board is open. */
export function DeviceChoices() {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.trigger} onClick={() => setIsOpen(true)}>
        <Settings2 size={18} aria-hidden />
        {t('preferences.open')}
      </button>
      <Suspense>{isOpen && <PreferencesDialog onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  )
}
