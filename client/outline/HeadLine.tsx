import type { MouseEvent, ReactNode } from 'react'
import { classes } from '../ui/classes'
import { type LineProps, lineAttributes } from './lineAttributes'
import styles from './OutlineList.module.css'

type Props = LineProps & {
  readonly className?: string | undefined
  readonly isExpanded?: boolean | undefined
  readonly children: ReactNode
}

/** A row that stands above others and is nothing that lies on the board. */
export function HeadLine({ className, isExpanded, children, ...props }: Props) {
  const { index, isStop, on } = props
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button') === null) on.select(index, 'only')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table rows
    <div
      {...lineAttributes(props)}
      role="row"
      tabIndex={isStop ? 0 : -1}
      className={classes(styles.line, styles.title, className)}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {children}
    </div>
  )
}
