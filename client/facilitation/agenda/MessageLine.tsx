import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import styles from './AgendaPanel.module.css'

/** What has just happened, in one line, with what may be wanted then. */
export type Line = {
  readonly text: string
  readonly isBad?: boolean
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[]
}

export type SayLine = (line: Line | null) => void

/** In the window itself: what lies behind it is not heard while it is open. */
export function MessageLine({ line }: { readonly line: Line | null }) {
  return (
    <div className={styles.message} role="status" aria-live="polite">
      {line !== null && (
        <div className={classes(styles.line, line.isBad === true && styles.bad)}>
          <p>{line.text}</p>
          {line.actions?.map(({ label, run }) => (
            <Button key={label} onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
