import { Palette } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { PALETTE } from '../../shared/model/palette'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { keepFocus } from './keepFocus'
import { Ghost } from './Pad'
import styles from './Papers.module.css'
import colors from './paperColors.module.css'
import { usePadDrag } from './usePadDrag'
import { usePaperColor } from './usePaperColor'

type Props = {
  /** Called once a paper was taken. */
  readonly onTaken?: () => void
}

/** The papers, side by side: for the selection and for the next note. One can be dragged to the board. */
export function Papers({ onTaken }: Props) {
  const t = useT()
  const { color, set } = usePaperColor()
  const { ghost, handlersOf, endsDrag } = usePadDrag()
  return (
    <fieldset className={styles.papers} aria-label={t('paper.choose')}>
      {PALETTE.map((name) => (
        <button
          key={name}
          type="button"
          className={classes(styles.paper, colors[name])}
          aria-label={t(`paper.${name}`)}
          title={t(`paper.${name}`)}
          aria-pressed={name === color}
          onMouseDown={keepFocus}
          {...handlersOf(name)}
          onClick={() => {
            if (!endsDrag()) set(name)
            onTaken?.()
          }}
        />
      ))}
      <Ghost ghost={ghost} />
    </fieldset>
  )
}

/** The same behind one button, where there is little room. */
export function PapersButton() {
  const t = useT()
  const { color } = usePaperColor()
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside, true)
    return () => document.removeEventListener('pointerdown', outside, true)
  }, [open])
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
