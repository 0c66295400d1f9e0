import { Crosshair, Expand, Settings2, X } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import colors from '../../panels/paperColors.module.css'
import { classes } from '../../ui/classes'
import type { OpenMenu } from '../../ui/Menu'
import { type MenuGroup, MenuList } from '../../ui/MenuList'
import { tableWords } from '../tableWords'
import styles from './TableChip.module.css'
import { useOwnSeat } from './useOwnSeat'

type Props = OpenMenu & {
  /** The table at which this person sits; null for none. */
  readonly own: string | null
  readonly person: string
}

const ICON = { size: 18, 'aria-hidden': true } as const

/** The tables with how many sit there: to choose one's own, or to go to each for who leads; and the ways there and back. */
export function TableMenu({ own, person, ...menu }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  const { tables, seats, lead } = useStore(view.lead)
  const { commands, canLead } = view
  const sit = useOwnSeat(person)
  const list = useRef<HTMLDivElement>(null)
  const place = useBelow(list)
  const isFixed = lead.seating === 'dealt' && !canLead
  const counts = new Map<string, number>()
  for (const table of seats.values()) counts.set(table, (counts.get(table) ?? 0) + 1)
  const lines = tables.map(({ id, color }) => ({
    label: t('tables.lineOf', {
      name: tableWords(tables, id, t),
      people: t('tables.sit', { count: counts.get(id) ?? 0 }),
    }),
    icon: <span className={classes(styles.dot, colors[color])} aria-hidden />,
    ...(canLead ? {} : { checked: id === own }),
    disabled: canLead ? !commands.goToTable.isEnabled(id) : isFixed && id !== own,
    run: () => (canLead ? commands.goToTable.run(id) : void sit(id)),
  }))
  const groups: MenuGroup[] = [
    {
      ...(isFixed ? { heading: t('tables.isDealt') } : {}),
      items: [
        ...lines,
        ...(own !== null && !isFixed && !canLead
          ? [{ label: t('tables.leave'), icon: <X {...ICON} />, run: () => void sit(null) }]
          : []),
      ],
    },
    {
      items: [
        ...(own === null
          ? []
          : [
              {
                label: t('tables.mine'),
                icon: <Crosshair {...ICON} />,
                disabled: !commands.goToMyTable.isEnabled(),
                run: () => commands.goToMyTable.run(),
              },
            ]),
        { label: t('tables.whole'), icon: <Expand {...ICON} />, run: () => commands.zoomToFit.run() },
        ...(canLead
          ? [{ label: t('tables.arrange'), icon: <Settings2 {...ICON} />, run: () => commands.openTables.run() }]
          : []),
      ],
    },
  ]
  return <MenuList {...menu} list={list} groups={groups} isOnTop className={styles.menu} style={place} />
}

/** From what the menu hangs on, and from the page's edges. CSS pixels. */
const AWAY = 8

/** Opens the list above everything, since bars clip what they hold: below its button, inside the page. */
function useBelow(list: RefObject<HTMLDivElement | null>): { left: number; top: number } {
  const [place, setPlace] = useState({ left: 0, top: 0 })
  useLayoutEffect(() => {
    const menu = list.current
    const button = menu?.parentElement?.getBoundingClientRect()
    if (menu === null || button === undefined) return
    menu.showPopover?.()
    const { width, height } = menu.getBoundingClientRect()
    const below = button.bottom + AWAY
    const hasRoom = below + height <= innerHeight - AWAY
    setPlace({
      left: Math.max(AWAY, Math.min(button.left, innerWidth - width - AWAY)),
      top: hasRoom ? below : Math.max(AWAY, button.top - height - AWAY),
    })
    menu.querySelector<HTMLElement>('[role^=menuitem]:not(:disabled)')?.focus({ preventScroll: true })
  }, [list])
  return place
}
