import { useStore } from 'zustand'
import { supportTitle } from '../../../shared/queries/supportNames'
import type { ShownSupport } from '../../document/supportsProjection'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useSupports } from '../../panels/supports/useSupports'
import { tableWords } from '../tableWords'
import { LayForTables } from './LayForTables'
import { assignmentOf, isShareable, placeOf, zonesToShare } from './placeChoice'
import styles from './Tables.module.css'

/** Which table works on which support, or in which of its zones. `onGone`: what was laid is in view, the window in its way. */
export function Places({ onGone }: { readonly onGone: () => void }) {
  const t = useT()
  const { supports } = useSupports()
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('tables.places')}</h3>
      <p className={styles.quiet}>{t('tables.placesHint')}</p>
      {supports.length === 0 ? (
        <p className={styles.quiet}>{t('tables.noSupports')}</p>
      ) : (
        <ul className={styles.places}>
          {supports.map((support) => (
            <SupportPlace key={support.id} support={support} />
          ))}
        </ul>
      )}
      <LayForTables onLaid={onGone} />
    </section>
  )
}

function SupportPlace({ support }: { readonly support: ShownSupport }) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { tables } = useStore(view.lead)
  const locale = useStore(meta, (board) => board.locale)
  const title = supportTitle(support, locale)
  const place = placeOf(support)
  const assign = (choice: string) =>
    view.commands.assignTables.run(
      assignmentOf(
        support,
        choice,
        tables.map(({ id }) => id),
      ),
    )
  return (
    <li className={styles.place}>
      <label className={styles.row}>
        <span className={styles.support} lang={locale}>
          {title}
        </span>
        <select
          className={styles.select}
          aria-label={t('tables.placeOf', { title })}
          value={place}
          onChange={({ target }) => assign(target.value)}
        >
          <option value="everybody">{t('tables.everybody')}</option>
          {tables.map(({ id }) => (
            <option key={id} value={id}>
              {tableWords(tables, id, t)}
            </option>
          ))}
          {isShareable(support, tables.length) && <option value="zones">{t('tables.zoneEach')}</option>}
          {place === 'mixed' && <option value="mixed">{t('tables.byZone')}</option>}
        </select>
      </label>
      {(place === 'zones' || place === 'mixed') && <Zones support={support} />}
    </li>
  )
}

function Zones({ support }: { readonly support: ShownSupport }) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { tables } = useStore(view.lead)
  const locale = useStore(meta, (board) => board.locale)
  return (
    <ul className={styles.zones}>
      {zonesToShare(support).map(({ id, zone, table }) => (
        <li key={id}>
          <label className={styles.row}>
            <span lang={locale}>{zone.label[locale]}</span>
            <select
              className={styles.select}
              value={table ?? ''}
              onChange={({ target }) =>
                view.commands.assignTables.run(new Map([[id, target.value === '' ? null : target.value]]))
              }
            >
              <option value="">{t('tables.everybody')}</option>
              {tables.map((one) => (
                <option key={one.id} value={one.id}>
                  {tableWords(tables, one.id, t)}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  )
}
