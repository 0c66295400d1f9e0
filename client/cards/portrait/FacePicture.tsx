import { UserRound } from 'lucide-react'
import { faceSvgPaths } from '../../../shared/drawing/faces/faces'
import styles from './Portrait.module.css'

type Props = { readonly face: string; readonly label: string }

/** A face of the set; an outline for one that is not of it, which a newer version may know. */
export function FacePicture({ face, label }: Props) {
  const paths = faceSvgPaths(face)
  if (paths.length === 0) return <UserRound className={styles.face} strokeWidth={1} role="img" aria-label={label} />
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
