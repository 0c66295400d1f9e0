import { Ellipsis, PenLine } from 'lucide-react'
import { useStore } from 'zustand'
import { othersZoneOf } from '../commands/zoneRules'
import { IconButton } from '../ui/IconButton'
import type { LineProps } from './lineAttributes'
import styles from './OutlineList.module.css'

type Props = Pick<LineProps, 'view' | 'row' | 'index' | 'isOpen' | 'on'> & {
  /** What the buttons do, in words. */
  readonly labels: { readonly write: string; readonly more: string }
}

/** The buttons at a row's end: write, where it alone is selected, and the menu. */
export function LineActions({ view, row, index, isOpen, on, labels }: Props) {
  const isOnlySelected = useStore(view.session, ({ selection }) => selection.size === 1 && selection.has(row.id))
  const right = ({ note: 'write', cluster: 'title' } as const)[row.kind as 'note' | 'cluster']
  const mayOpen = useStore(view.rights, (rights) =>
    right === undefined ? view.canWrite : rights[right] && othersZoneOf(view, row.id) === null,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells
    // biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus
    <div role="gridcell" className={styles.actions}>
      {mayOpen && isOnlySelected && !isOpen && (
        <IconButton label={labels.write} tabIndex={-1} onClick={() => on.open(index)}>
          <PenLine size={18} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={labels.more}
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          on.openMenu(index, { x: box.left, y: box.bottom })
        }}
      >
        <Ellipsis size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
