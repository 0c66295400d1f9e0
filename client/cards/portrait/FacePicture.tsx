import { FACES } from './faceSet'
import styles from './Portrait.module.css'

type Props = { readonly face: string; readonly label: string }

/** A face of the set; an empty frame for one that is not of it, which a newer version may know. */
export function FacePicture({ face, label }: Props) {
  const paths = FACES.find(({ name }) => name === face)?.paths ?? []
  return (
    <svg viewBox="0 0 100 100" className={styles.face} role="img" aria-label={label}>
      {paths.map((path, at) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a path is known by its place alone
          key={at}
          d={path.d}
          fill={'fill' in path ? path.fill : 'none'}
          stroke={'fill' in path ? undefined : path.stroke}
          strokeWidth={'fill' in path ? undefined : path.width}
          strokeLinecap="round"
        />
      ))}
    </svg>
  )
}
