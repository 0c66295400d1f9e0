import { Plus } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { SidePanel } from '../SidePanel'
import { DeletedSupports } from './DeletedSupports'
import { SupportLine } from './SupportLine'
import styles from './SupportsPanel.module.css'
import { useSupports } from './useSupports'

/** The supports of the board, those that are only prepared too: for who leads, beside the board. */
export function SupportsPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { supports, deleted, commands, view } = useSupports()
  const selected = useStore(view.session, (session) => session.support)
  const open = useStore(view.session, (session) => session.openSupport)
  return (
    <SidePanel title={t('supports.open')} onClose={onClose}>
      <Button wide onClick={() => commands.openTemplates.run()}>
        <Plus size={18} aria-hidden />
        {t('supports.gallery')}
      </Button>
      {supports.length === 0 ? (
        !view.supports.isComing && <p className={styles.quiet}>{t('supports.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('supports.here', { count: supports.length })}>
          {supports.map((support) => (
            <SupportLine
              key={support.id}
              support={support}
              isCurrent={support.id === selected}
              isOpen={support.id === open}
              onToggle={() => commands.openSupport.run(support.id === open ? null : support.id)}
            />
          ))}
        </ul>
      )}
      {deleted.length > 0 && <DeletedSupports deleted={deleted} />}
    </SidePanel>
  )
}
