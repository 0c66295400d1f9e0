import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { supportTitle } from '../../../shared/queries/supportNames'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import styles from './Votes.module.css'

type Props = { readonly wall: string | null; readonly onChoose: (wall: string | null) => void }

/** The whole board, or one of the supports that things can lie in. Not there where there is none. */
export function WallChoice({ wall, onChoose }: Props) {
  const t = useT()
  const { view, meta } = useHomeBoard()
  const locale = useStore(meta, (board) => board.locale)
  const supports = useSyncExternalStore(view.supports.onChange, () => view.supports.supports)
  const walls = [...supports.values()].filter(({ zones, isPrepared }) => zones.length > 0 && !isPrepared)
  if (walls.length === 0) return null
  return (
    <label>
      <span className={styles.label}>{t('votes.where')}</span>
      <select
        className={styles.select}
        value={wall ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{t('votes.wholeBoard')}</option>
        {walls.map((support) => (
          <option key={support.id} value={support.id}>
            {supportTitle(support, locale)}
          </option>
        ))}
      </select>
    </label>
  )
}
