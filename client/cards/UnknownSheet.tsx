import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import styles from './CardBody.module.css'
import header from './CardHeader.module.css'
import { useCard } from './openCard'
import { plainEntries } from './plainEntries'
import { SheetDialog } from './SheetDialog'

type Props = { readonly view: BoardView; readonly card: string; readonly onClose: () => void }

/** A card whose kind nobody here knows: what it says, to read. It is kept whole. */
export function UnknownSheet({ view, card: id, onClose }: Props) {
  const t = useT()
  const card = useCard(view, id)
  if (card === null) return null
  const entries = plainEntries(card.values)
  return (
    <SheetDialog kind={null} title={t('cards.unknown')} onClose={onClose}>
      <header className={header.header}>
        <div className={header.what}>
          <h2 className={header.title} tabIndex={-1}>
            {t('cards.unknown')}
          </h2>
        </div>
        <div className={header.tools}>
          <Button look="primary" onClick={onClose}>
            {t('cards.done')}
          </Button>
        </div>
      </header>
      <div className={styles.body}>
        <p className={styles.unknown}>{t('cards.unknownWhy', { kind: card.kind })}</p>
        {entries.length === 0 ? (
          <p className={styles.unknown}>{t('cards.nothingWritten')}</p>
        ) : (
          <dl className={styles.entries}>
            {entries.map(({ name, text }) => (
              <div key={name} data-field={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </SheetDialog>
  )
}
