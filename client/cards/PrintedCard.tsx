import { useEffect, useMemo, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { fieldOf } from '../../shared/model/fieldOf'
import { choiceIn } from '../../shared/queries/cardValues'
import { classes } from '../ui/classes'
import { FictionMark } from './CardHeader'
import { FaceSheet } from './FaceSheet'
import { FieldView } from './fields/FieldView'
import { OpenCardContext, useField, useOpenCard } from './openCard'
import styles from './PrintedCard.module.css'
import { sheetColors } from './SheetDialog'
import { printPaper, restFields } from './sheetAreas'

/** The card on paper, a page a side: there only while the page is printed. */
export function PrintedCard() {
  const open = useOpenCard()
  const isPrinting = useIsPrinting()
  const read = useMemo(() => ({ ...open, view: { ...open.view, canWrite: false } }), [open])
  if (!isPrinting) return null
  return createPortal(
    <OpenCardContext value={read}>
      <Pages />
    </OpenCardContext>,
    document.body,
  )
}

function Pages() {
  const { kind, locale } = useOpenCard()
  const { paper, isPortrait } = printPaper(kind)
  const rest = restFields(kind)
  return (
    <div
      className={classes(styles.printed, styles[paper], isPortrait && styles.portrait)}
      style={sheetColors(kind)}
      lang={locale}
    >
      {kind.faces.map((face) => (
        <section key={face.name} className={styles.page}>
          <Head title={face.title[locale]} />
          <FaceSheet face={face} />
        </section>
      ))}
      {rest.length > 0 && (
        <section className={styles.rest}>
          {rest.map((field) => (
            <FieldView key={field.name} field={field} />
          ))}
        </section>
      )}
    </div>
  )
}

function Head({ title }: { readonly title: string }) {
  const { kind, locale } = useOpenCard()
  return (
    <header className={styles.head}>
      <h2>{kind.title[locale]}</h2>
      {kind.isFiction && <FictionMark />}
      {kind.badgeField !== undefined && <Badge name={kind.badgeField} />}
      {kind.faces.length > 1 && <p>{title}</p>}
    </header>
  )
}

function Badge({ name }: { readonly name: string }) {
  const { kind, locale } = useOpenCard()
  const value = useField(name)
  const field = fieldOf(kind, name)
  if (field?.type !== 'choice') return null
  const chosen = choiceIn(value, field)
  const option = field.options.find((one) => one.name === chosen)
  return option === undefined ? null : <span className={styles.badge}>{option.label[locale]}</span>
}

/** In time for the browser to lay the page out: whoever asked for it, by our button or by the browser's own menu. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const set = (is: boolean) => flushSync(() => setIsPrinting(is))
    const media = matchMedia('print')
    addEventListener('beforeprint', () => set(true), { signal: stop.signal })
    addEventListener('afterprint', () => set(false), { signal: stop.signal })
    media.addEventListener('change', ({ matches }) => set(matches), { signal: stop.signal })
    return () => stop.abort()
  }, [])
  return isPrinting
}
