import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import styles from './DeviceChoices.module.css'
import { isDeviceClean } from './pageStorages'
import { useWindow } from './useWindow'

const load = () => import('./CleanDialog').then(({ CleanDialog }) => CleanDialog)

/** The way to leave nothing behind on a shared device; not there where there is nothing. */
export function CleanDevice() {
  const t = useT()
  const [isNeeded] = useState(() => !isDeviceClean())
  const { Window, open, close } = useWindow(load)
  if (!isNeeded) return null
  return (
    <>
      <button type="button" className={styles.trigger} onClick={open}>
        <Eraser size={18} aria-hidden />
        {t('clean.open')}
      </button>
      {Window !== null && <Window onClose={close} />}
    </>
  )
}
