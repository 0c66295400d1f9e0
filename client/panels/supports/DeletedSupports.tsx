import { Undo2 } from 'lucide-react'
import { useId } from 'react'
import { useStore } from 'zustand'
import type { Support } from '../../../shared/model/support'
import { supportTitle } from '../../../shared/queries/supportNames'
import { useT } from '../../i18n/LocaleProvider'
import { IconButton } from '../../ui/IconButton'
import { useOpenBoard } from '../openBoard'
import styles from './SupportsPanel.module.css'

/** The supports that were deleted, to be brought back to where they lay. */
export function DeletedSupports({ deleted }: { readonly deleted: readonly Support[] }) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t('supports.deletedOnes')}
      </h3>
      <ul>
        {deleted.map((support) => {
          const title = supportTitle(support, locale)
          return (
            <li key={support.id} className={styles.deleted}>
              <span className={styles.title} lang={locale}>
                {title}
              </span>
              <IconButton
                label={t('supports.restoreNamed', { title })}
                onClick={() => view.commands.restoreSupport.run(support.id)}
              >
                <Undo2 size={20} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
