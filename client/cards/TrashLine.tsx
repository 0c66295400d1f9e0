import { Trash2 } from 'lucide-react'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import styles from './CardBody.module.css'
import { useCard, useOpenCard } from './openCard'

/** Somebody put the card into the trash while it is open: what is typed in it is kept, and it can be brought back. */
export function TrashLine() {
  const t = useT()
  const { view, card: id } = useOpenCard()
  const card = useCard(view, id)
  if (card?.deletedAt === undefined) return null
  const deletedBy = view.meta.getState().authors === 'hidden' ? '' : (card.deletedBy ?? '')
  const isOwn = deletedBy !== '' && deletedBy === view.presence.own.person.id
  const name = view.presence.nameOf(deletedBy) ?? ''
  const who = () => {
    if (isOwn) return t('cards.trashedByYou')
    return name === '' ? t('cards.trashedBySomebody') : t('cards.trashedBy', { name })
  }
  return (
    <div className={styles.trash} role="alert">
      <Trash2 size={18} aria-hidden />
      <p>{who()}</p>
      {view.canWrite && <Button onClick={() => view.commands.restoreCard.run(id)}>{t('cards.bringBack')}</Button>}
    </div>
  )
}
