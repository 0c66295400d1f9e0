import { LayoutList, StickyNote } from 'lucide-react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import styles from './OutlineSwitch.module.css'

/** The list or the board: where there is room for one of them. */
export function OutlineSwitch({ view }: { readonly view: Pick<BoardView, 'session' | 'commands'> }) {
  const t = useT()
  const isOutline = useStore(view.session, (session) => session.outline)
  const choose = (outline: boolean) => {
    if (outline !== isOutline) view.commands.toggleOutline.run()
  }
  return (
    <fieldset className={styles.switch} aria-label={t('outline.switch')}>
      <button type="button" aria-pressed={isOutline} onClick={() => choose(true)}>
        <LayoutList size={18} aria-hidden />
        {t('outline.list')}
      </button>
      <button type="button" aria-pressed={!isOutline} onClick={() => choose(false)}>
        <StickyNote size={18} aria-hidden />
        {t('outline.board')}
      </button>
    </fieldset>
  )
}
