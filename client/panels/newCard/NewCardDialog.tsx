import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { CardKind } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { Dialog } from '../../ui/Dialog'
import { useOpenBoard } from '../openBoard'
import { KindPicture } from './KindPicture'
import styles from './NewCardDialog.module.css'

/** The kinds of cards of this board: of what is selected one is made, else an empty one. */
export function NewCardDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const kinds = useKinds()
  const { locale } = useStore(view.meta)
  const isMaking = useStore(view.session, ({ selection }) => selection.size > 0)
  const { createCard, makeCard } = view.commands
  const choose = ({ name }: CardKind) => {
    onClose()
    if (isMaking) makeCard.run(name)
    else createCard.run(name)
  }
  return (
    <Dialog title={t(isMaking ? 'newCard.make' : 'newCard.open')} closeLabel={t('ui.close')} onClose={onClose}>
      <p className={styles.hint}>{t(isMaking ? 'newCard.makeHint' : 'newCard.hint')}</p>
      {kinds.length === 0 && <p role="status">{t('newCard.none')}</p>}
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind.name}>
            <button
              type="button"
              className={styles.kind}
              data-kind={kind.name}
              disabled={!(isMaking ? makeCard : createCard).isEnabled(kind.name)}
              onClick={() => choose(kind)}
            >
              <KindPicture kind={kind} />
              <span className={styles.name}>{kind.title[locale]}</span>
              {kind.isFiction && <span className={styles.fiction}>{t('newCard.fiction')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function useKinds(): readonly CardKind[] {
  const { kinds } = useOpenBoard().view
  const names = useSyncExternalStore(kinds.onChange, () =>
    kinds
      .all()
      .map(({ name }) => name)
      .join(' '),
  )
  return names === '' ? [] : names.split(' ').flatMap((name) => kinds.kindOf(name) ?? [])
}
