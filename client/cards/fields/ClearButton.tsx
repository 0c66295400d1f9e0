import { X } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import styles from './controls.module.css'

/** Takes back what was chosen. */
export function ClearButton({ label, onClear }: { readonly label: string; readonly onClear: () => void }) {
  const t = useT()
  const words = t('cards.clear', { field: label })
  return (
    <button type="button" className={styles.clear} aria-label={words} title={words} onClick={onClear}>
      <X size={14} aria-hidden />
    </button>
  )
}
