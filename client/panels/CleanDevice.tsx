import { Eraser } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import styles from './DeviceChoices.module.css'
import { isDeviceClean } from './pageStorages'

const CleanDialog = lazy(() => import('./CleanDialog').then(({ CleanDialog }) => ({ default: CleanDialog })))

/** The way to leave nothing behind on a shared device; not there where there is nothing. */
export function CleanDevice() {
  const t = useT()
  const [isNeeded] = useState(() => !isDeviceClean())
  const [isOpen, setIsOpen] = useState(false)
  if (!isNeeded) return null
  return (
    <>
      <button type="button" className={styles.trigger} onClick={() => setIsOpen(true)}>
        <Eraser size={18} aria-hidden />
        {t('clean.open')}
      </button>
      <Suspense>{isOpen && <CleanDialog onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  )
}
