import { Camera, ImageUp } from 'lucide-react'
import { type ChangeEvent, type ClipboardEvent, type DragEvent, useRef } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Problem } from '../fields/FieldNotes'
import { imageIn } from './imageIn'
import styles from './Portrait.module.css'
import { usePhoto } from './usePhoto'

type Props = { readonly field: FieldOf<'image'>; readonly onClose: () => void }

/** A picture from a file, from the camera, by drop or by paste. */
export function PhotoPicker({ field, onClose }: Props) {
  const t = useT()
  const file = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { take, isSending, problem } = usePhoto(field, onClose)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (chosen !== undefined) take(chosen)
    target.value = ''
  }
  const onTransfer = (event: DragEvent | ClipboardEvent) => {
    const image = imageIn('dataTransfer' in event ? event.dataTransfer : event.clipboardData)
    if (image === null) return
    event.preventDefault()
    event.stopPropagation()
    take(image)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same
    <div
      className={styles.photo}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onTransfer}
      onPaste={onTransfer}
    >
      <p className={styles.photoHint}>{isSending ? t('cards.sendingPicture') : t('cards.photoHint')}</p>
      <div className={styles.actions}>
        <Button look="primary" disabled={isSending} onClick={() => camera.current?.click()}>
          <Camera size={18} aria-hidden />
          {t('cards.takePhoto')}
        </Button>
        <Button disabled={isSending} onClick={() => file.current?.click()}>
          <ImageUp size={18} aria-hidden />
          {t('cards.chooseFile')}
        </Button>
      </div>
      <input ref={file} type="file" accept="image/*" hidden onChange={onChange} data-photo-file />
      <input ref={camera} type="file" accept="image/*" capture="user" hidden onChange={onChange} data-photo-camera />
      <Problem>{problem}</Problem>
    </div>
  )
}
