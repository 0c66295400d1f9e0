import { swapDesk } from '../../commands/swapDesk'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { setSelection } from '../../session/session'
import styles from './Votes.module.css'

/** What something is called; a press shows it on the board, where it is there; from the desk too. */
export function ShowThing({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useT()
  const { projection, session, commands } = useHomeBoard().view
  const isThere = [projection.notes, projection.cards, projection.clusters].some((records) => records.has(id))
  if (!isThere) return <span className={styles.name}>{name}</span>
  const show = () => {
    swapDesk(session, false)
    setSelection(session, [id])
    if (projection.clusters.has(id)) commands.showCluster.run(id)
    else commands.zoomToSelection.run()
  }
  return (
    <button type="button" className={styles.name} title={t('votes.showThing', { name })} onClick={show}>
      {name}
    </button>
  )
}
