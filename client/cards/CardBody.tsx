import { type ReactNode, useId, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import styles from './CardBody.module.css'
import { FaceSheet } from './FaceSheet'
import { Origins } from './Origins'
import { useOpenCard } from './openCard'
import { SheetField } from './SheetField'
import { restFields } from './sheetAreas'
import { Tabs } from './Tabs'
import { TrashLine } from './TrashLine'

/** The faces of the card, one at a time, and what stands on none of them. */
export function CardBody() {
  const t = useT()
  const id = useId()
  const { kind, locale } = useOpenCard()
  const [first] = kind.faces
  const [chosen, setChosen] = useState(first?.name ?? '')
  const rest = restFields(kind)
  const isSided = kind.faces.length > 1
  return (
    <div className={styles.body}>
      <TrashLine />
      {isSided && (
        <Tabs
          id={id}
          label={t('cards.faces')}
          tabs={kind.faces.map(({ name, title }) => ({ name, label: title[locale] }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {kind.faces.map((face) => (
        <Side key={face.name} isShown={face.name === chosen} tab={isSided ? `${id}-${face.name}` : null}>
          <FaceSheet face={face} />
        </Side>
      ))}
      {rest.length > 0 && (
        <section className={styles.rest} aria-label={t('cards.rest')}>
          <h3 className={styles.restTitle}>{t('cards.rest')}</h3>
          <div className={styles.restFields}>
            {rest.map((field) => (
              <SheetField key={field.name} field={field} />
            ))}
          </div>
        </section>
      )}
      <Origins />
    </div>
  )
}

type SideProps = { readonly isShown: boolean; readonly tab: string | null; readonly children: ReactNode }

/** The panel of a tab; of a card with one side, the side alone. */
function Side({ isShown, tab, children }: SideProps) {
  if (tab === null) return <div className={styles.side}>{children}</div>
  return (
    <div id={`${tab}-panel`} role="tabpanel" aria-labelledby={tab} className={styles.side} hidden={!isShown}>
      {children}
    </div>
  )
}
