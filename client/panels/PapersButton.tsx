import { Palette } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { usePressOutside } from '../ui/usePressOutside'
import { keepFocus } from './keepFocus'
import { Papers } from './Papers'
import styles from './Papers.module.css'
import colors from './paperColors.module.css'
import { usePaperColor } from './usePaperColor'

/** The papers behind one button, where there is little room. */
export function PapersButton() {
  const t = useT()
  const { color } = usePaperColor()
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const shut = useCallback(() => setOpen(false), [])
  usePressOutside(holder, open, shut)
  return (
    <div ref={holder} className={styles.holder}>
      <button
        type="button"
        className={classes(styles.button, colors[color ?? 'grey'])}
        aria-label={t('paper.choose')}
        title={t('paper.choose')}
        aria-expanded={open}
        onMouseDown={keepFocus}
        onClick={() => setOpen(!open)}
      >
        <Palette size={20} aria-hidden />
      </button>
      {open && (
        <div className={styles.sheet}>
          <Papers onTaken={() => setOpen(false)} />
        </div>
      )}
    </div>
  )
}
