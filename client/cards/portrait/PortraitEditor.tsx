import { Camera, type LucideIcon, Pencil, Smile } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import type { FieldOf } from '../../../shared/model/cardKind'
import { portraitIn } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { ClearButton } from '../fields/ClearButton'
import { FieldHead } from '../fields/FieldHead'
import { Problem } from '../fields/FieldNotes'
import { useField, useOpenCard } from '../openCard'
import { imageIn } from './imageIn'
import styles from './Portrait.module.css'
import { PortraitDialog, type PortraitTab } from './PortraitDialog'
import { PortraitPicture } from './PortraitPicture'
import { usePastedImage } from './usePastedImage'
import { usePhoto } from './usePhoto'

const WAYS: readonly { readonly tab: PortraitTab; readonly Sign: LucideIcon }[] = [
  { tab: 'draw', Sign: Pencil },
  { tab: 'face', Sign: Smile },
  { tab: 'photo', Sign: Camera },
]

/** A portrait, and the three ways to one. A picture can also be dropped on it or pasted. */
export function PortraitEditor({ field }: { readonly field: FieldOf<'image'> }) {
  const t = useT()
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const portrait = portraitIn(useField(field.name), field.name)
  const [tab, setTab] = useState<PortraitTab | null>(null)
  const [isOver, setIsOver] = useState(false)
  const photo = usePhoto(field)
  const onDrop = (event: DragEvent) => {
    setIsOver(false)
    const file = imageIn(event.dataTransfer)
    if (file === null) return
    event.preventDefault()
    event.stopPropagation()
    photo.take(file)
  }
  usePastedImage(field, photo.take)
  return (
    <>
      <fieldset
        aria-labelledby={`${id}-label`}
        className={styles.editor}
        data-over={isOver || undefined}
        data-portrait={portrait?.kind ?? 'none'}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <FieldHead field={field} id={`${id}-label`}>
          {portrait !== null && (
            <ClearButton
              label={field.label[locale]}
              onClear={() => view.commands.setCardField.run(card, field.name, null)}
            />
          )}
        </FieldHead>
        <div className={styles.frame} data-filled={portrait !== null || undefined}>
          {portrait === null ? (
            <p className={styles.hint}>{photo.isSending ? t('cards.sendingPicture') : field.hint?.[locale]}</p>
          ) : (
            <PortraitPicture portrait={portrait} label={field.label[locale]} />
          )}
        </div>
        <div className={styles.ways}>
          {WAYS.map(({ tab: way, Sign }) => (
            <button key={way} type="button" className={styles.way} onClick={() => setTab(way)}>
              <Sign size={18} aria-hidden />
              {t(`cards.portrait.${way}`)}
            </button>
          ))}
        </div>
        <Problem>{photo.problem}</Problem>
      </fieldset>
      {/* Beside the field, not in it: what is dropped on the dialog is not dropped on the portrait. */}
      {tab !== null &&
        createPortal(
          <PortraitDialog field={field} tab={tab} onTab={setTab} onClose={() => setTab(null)} />,
          document.body,
        )}
    </>
  )
}
