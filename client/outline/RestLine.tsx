import { countParts } from '../i18n/countWords'
import { useT } from '../i18n/LocaleProvider'
import { HeadLine } from './HeadLine'
import type { LineProps } from './lineAttributes'
import type { ListedRow } from './listedRows'
import styles from './OutlineList.module.css'

type Props = LineProps & { readonly row: Extract<ListedRow, { kind: 'rest' }> }

/** Above what nobody has gathered. */
export function RestLine(props: Props) {
  const t = useT()
  const { isWolves, noteCount, cardCount } = props.row
  return (
    <HeadLine {...props}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={styles.cell}>
        <p>
          {t(isWolves ? 'outline.wolves' : 'listing.loose')}{' '}
          <span className={styles.quiet}>{countParts({ notes: noteCount, cards: cardCount }, t).join(' · ')}</span>
        </p>
      </div>
    </HeadLine>
  )
}
