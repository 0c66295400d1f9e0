import { useSyncExternalStore } from 'react'
import type { Portrait } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenCard } from '../openCard'
import { FacePicture } from './FacePicture'
import styles from './Portrait.module.css'
import { strokePath } from './strokes'

type Props = { readonly portrait: Portrait | null; readonly label: string }

/** A portrait as it is: a face, a picture, or what was drawn. */
export function PortraitPicture({ portrait, label }: Props) {
  if (portrait === null) return null
  if (portrait.kind === 'face') return <FacePicture face={portrait.face} label={label} />
  if (portrait.kind === 'image') return <BoardImage image={portrait.image} label={label} />
  return (
    <svg viewBox="0 0 1 1" className={styles.drawing} role="img" aria-label={label}>
      {portrait.strokes.map((stroke, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is known by its place alone
        <path key={at} d={strokePath(stroke)} />
      ))}
    </svg>
  )
}

function BoardImage({ image, label }: { readonly image: string; readonly label: string }) {
  const t = useT()
  const { images } = useOpenCard().view
  const picture = useSyncExternalStore(images.onChange, () => images.pictureOf(image))
  if (picture === null) {
    return (
      <span className={styles.coming} role="img" aria-label={label}>
        {t('cards.pictureComing')}
      </span>
    )
  }
  return <img src={picture.url} alt={label} className={styles.image} />
}
