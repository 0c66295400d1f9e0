import { FileUp, LayoutPanelTop } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FilePicker } from './FilePicker'
import { TemplateCard } from './TemplateCard'
import styles from './TemplatesDialog.module.css'
import { useAddSupport } from './useAddSupport'
import { useSupports } from './useSupports'
import { useTemplates } from './useTemplates'

/** What can be laid on the board: the server's templates, and files that somebody brought along. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale()
  const { list, retry } = useTemplates()
  const { supports, commands } = useSupports()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { addTemplate, addFile } = useAddSupport()
  const run = async (work: () => Promise<string | null>) => {
    setIsBusy(true)
    setProblem(null)
    const found = await work()
    setIsBusy(false)
    if (found === null) onClose()
    else setProblem(found)
  }
  return (
    <Dialog title={t('supports.gallery')} closeLabel={t('ui.close')} onClose={onClose} wide="full">
      <div className={styles.ways}>
        <FilePicker
          label={t('supports.fromFile')}
          accept=".json,application/json"
          onFile={(file) => void run(() => addFile(file))}
        >
          <FileUp size={18} aria-hidden />
        </FilePicker>
        {supports.length > 0 && (
          <Button onClick={() => commands.openSupports.run()}>
            <LayoutPanelTop size={18} aria-hidden />
            {t('supports.here', { count: supports.length })}
          </Button>
        )}
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {list.state === 'loading' && <p className={styles.quiet}>{t('supports.loading')}</p>}
      {list.state === 'missing' && (
        <div className={styles.missing} role="alert">
          <p>{t('supports.missing')}</p>
          <Button onClick={retry}>{t('supports.again')}</Button>
        </div>
      )}
      {list.state === 'here' && (
        <div className={styles.gallery}>
          {list.templates.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              isBusy={isBusy}
              onAdd={() => void run(() => addTemplate(template, 'add'))}
              onPrepare={() => void run(() => addTemplate(template, 'prepare'))}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}
