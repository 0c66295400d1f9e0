import { ChevronDown, Eye, EyeOff, LockKeyhole } from 'lucide-react'
import { useId } from 'react'
import { useStore } from 'zustand'
import { supportTitle } from '../../../shared/queries/supportNames'
import type { ShownSupport } from '../../document/supportsProjection'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { useOpenBoard } from '../openBoard'
import styles from './SupportLine.module.css'
import { SupportSettings } from './SupportSettings'

type Props = {
  readonly support: ShownSupport
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One support: a press goes there; the rest stands behind its second button. */
export function SupportLine({ support, isCurrent, isOpen, onToggle }: Props) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { goToSupport, showSupport } = view.commands
  const locale = useStore(meta, (board) => board.locale)
  const id = useId()
  const title = supportTitle(support, locale)
  const made = support.title[locale]
  return (
    <li className={classes(styles.item, isOpen && styles.open)}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.leads}
          aria-current={isCurrent}
          title={t('supports.goTo')}
          onClick={() => goToSupport.run(support.id)}
        >
          <span className={styles.words}>
            <span className={styles.title} lang={locale}>
              {title}
            </span>
            <span className={styles.details}>
              {support.isPrepared && (
                <span className={styles.prepared}>
                  <EyeOff size={14} aria-hidden />
                  {t('supports.preparedMark')}
                </span>
              )}
              {made !== title && <span lang={locale}>{made}</span>}
              {support.challenge !== undefined && (
                <span className={styles.challenge} lang={locale}>
                  <LockKeyhole size={14} aria-hidden />
                  {support.challenge.sentence}
                </span>
              )}
            </span>
          </span>
        </button>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={t('supports.changed', { title })}
          title={t('supports.changed', { title })}
          onClick={onToggle}
        >
          <ChevronDown size={20} aria-hidden className={classes(styles.chevron, isOpen && styles.turned)} />
        </button>
      </div>
      {support.isPrepared && (
        <Button look="primary" className={styles.show} onClick={() => showSupport.run(support.id)}>
          <Eye size={18} aria-hidden />
          {t('supports.show')}
        </Button>
      )}
      {isOpen && <SupportSettings id={id} support={support} title={title} />}
    </li>
  )
}
