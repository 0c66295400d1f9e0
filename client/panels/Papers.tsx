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
