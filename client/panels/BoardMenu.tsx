import { ChevronDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { Logo } from '../ui/Logo'
import { late } from '../ui/late'
import { Menu } from '../ui/Menu'
import { AfterLate } from './AfterLate'
import styles from './BoardMenu.module.css'
import { useBoardTitle } from './useBoardTitle'

/** Fetched as the menu's button stands, so that it opens at once. */
const BoardMenuList = late(() => import('./BoardMenuList').then(({ BoardMenuList }) => BoardMenuList))

type Props = {
  readonly onImport: (files: readonly File[]) => void
  readonly opens?: 'down' | 'up'
}

/** The board's title, and behind it what concerns the board as a whole. */
export function BoardMenu({ onImport, opens = 'down' }: Props) {
  const t = useT()
  const title = useBoardTitle()
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => void BoardMenuList.fetch(), [])
  return (
    <>
      <Menu
        label={t('board.menu')}
        opens={opens}
        triggerClass={styles.trigger}
        trigger={
          <>
            <Logo />
            <span className={styles.title}>{title}</span>
            <ChevronDown size={16} aria-hidden />
          </>
        }
      >
        {(menu) => (
          <AfterLate>
            <BoardMenuList {...menu} onImport={() => picker.current?.click()} />
          </AfterLate>
        )}
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,.json"
        hidden
        aria-label={t('menu.import')}
        onChange={(event) => {
          onImport([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
