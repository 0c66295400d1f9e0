import { FileDown, Trash2 } from 'lucide-react'
import { bannerOf } from '../../../shared/queries/supportBanner'
import type { ShownSupport } from '../../document/supportsProjection'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import { SupportChallenge } from './SupportChallenge'
import { SupportNames } from './SupportNames'
import { SupportPlace } from './SupportPlace'
import styles from './SupportSettings.module.css'
import { useSaveSupport } from './useSaveSupport'

type Props = { readonly id: string; readonly support: ShownSupport; readonly title: string }

/** What who leads can change of a support. */
export function SupportSettings({ id, support, title }: Props) {
  const t = useT()
  const { deleteSupport } = useOpenBoard().view.commands
  const save = useSaveSupport()
  return (
    <section id={id} className={styles.settings} aria-label={t('supports.changed', { title })}>
      {bannerOf(support) !== null && <SupportChallenge support={support} />}
      <SupportNames support={support} />
      <SupportPlace support={support} />
      <div className={styles.actions}>
        <Button onClick={() => void save(support)}>
          <FileDown size={18} aria-hidden />
          {t('supports.saveAs')}
        </Button>
        <Button look="danger" onClick={() => deleteSupport.run(support.id)}>
          <Trash2 size={18} aria-hidden />
          {t('supports.delete')}
        </Button>
      </div>
    </section>
  )
}
