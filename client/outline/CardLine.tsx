import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { CardMeta } from './CardMeta'
import { Holder } from './Holder'
import { LineActions } from './LineActions'
import type { LineProps } from './lineAttributes'
import type { ListedRow } from './listedRows'
import { Meaning } from './Meaning'
import styles from './OutlineList.module.css'
import { SelectableLine } from './SelectableLine'
import { SheetMark } from './SheetMark'
import { Spotlit } from './Spotlit'
import { useCardReading } from './useCardReading'

type Props = LineProps & { readonly row: Extract<ListedRow, { kind: 'card' }> }

/** A card as a row: its title, its kind and how far it is filled. It opens above the board. */
export function CardLine(props: Props) {
  const { view, row, holders } = props
  const t = useT()
  const card = useCardReading(view, row.id)
  return (
    <SelectableLine {...props}>
      {card !== null && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
          <div role="gridcell" className={styles.cell}>
            <SheetMark color={card.color} />
            <div className={styles.content}>
              <p className={classes(styles.cardTitle, card.title === '' && styles.quiet)}>
                {card.title === '' ? t('listing.untitled') : card.title}
              </p>
              <CardMeta card={card} />
              <Meaning words={row.meaning} />
              <Holder id={row.id} holders={holders} />
              <Spotlit id={row.id} view={view} />
            </div>
          </div>
          <LineActions {...props} labels={{ write: t('cards.open'), more: t('listing.moreOfCard') }} />
        </>
      )}
    </SelectableLine>
  )
}
