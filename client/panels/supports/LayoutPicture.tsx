import type { ListedTemplate } from '../../sync/templates'
import { classes } from '../../ui/classes'
import papers from '../paperColors.module.css'
import styles from './LayoutPicture.module.css'
import { layoutPicture, PICTURE_WIDTH, type PictureZone } from './layoutPicture'

type Props = { readonly template: ListedTemplate; readonly label: string }

/** What a template's layout looks like from far away. */
export function LayoutPicture({ template, label }: Props) {
  const { height, zones } = layoutPicture(template)
  return (
    <svg viewBox={`0 0 ${PICTURE_WIDTH} ${height}`} className={styles.picture} role="img" aria-label={label}>
      {zones.map((zone) => (
        <Zone key={zone.name} zone={zone} />
      ))}
    </svg>
  )
}

function Zone({ zone: { box, color, look, lines, rings, things } }: { readonly zone: PictureZone }) {
  const { x, y, width, height } = box
  return (
    <>
      <rect
        {...box}
        rx={look === 'banner' ? 3 : 6}
        className={classes(look === 'banner' ? styles.banner : styles.zone, papers[color])}
      />
      {look === 'banner' && <path d={textLine(x + 8, y + height / 2, width * 0.5)} className={styles.bannerText} />}
      {look === 'legend' &&
        [0.25, 0.5, 0.75].map((share) => (
          <path key={share} d={textLine(x + 6, y + share * height, width * 0.55)} className={styles.text} />
        ))}
      {rings.map((radius) => (
        <circle key={radius} cx={x + width / 2} cy={y + height / 2} r={radius} className={styles.line} />
      ))}
      {lines.map(([from, to]) => (
        <path key={`${from.x} ${from.y}`} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} className={styles.line} />
      ))}
      {things.map(({ kind, turn, color: paper, ...at }) => (
        <rect
          key={`${at.x} ${at.y}`}
          {...at}
          rx={kind === 'card' ? 3 : 1.5}
          className={classes(kind === 'card' ? styles.card : styles.note, papers[paper])}
          transform={`rotate(${turn} ${at.x + at.width / 2} ${at.y + at.height / 2})`}
        />
      ))}
      {things.map(({ kind, ...at }) =>
        kind === 'card' ? <path key={`${at.x}`} d={textLine(at.x + 16, at.y + 9, 18)} className={styles.text} /> : null,
      )}
    </>
  )
}

function textLine(x: number, y: number, width: number): string {
  return `M${x} ${y}h${width}`
}
