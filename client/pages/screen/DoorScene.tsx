import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { QrCode } from '../../panels/QrCode'
import type { Door } from '../../sync/boardApi'
import styles from './DoorScene.module.css'
import type { DoorWatch } from './doorWatch'

type Props = {
  /** The board's. */
  readonly title: string
  readonly watch: DoorWatch
  /** How many people are here. */
  readonly here: number
}

/** How to come in. A closed door says only where one is. */
export function DoorScene({ title, watch, here }: Props) {
  const t = useT()
  const door = useStore(watch.door)
  const way = door === null ? null : wayIn(door)
  if (way === null) {
    return (
      <section className={styles.closed}>
        <h1 className={styles.alone}>{title}</h1>
      </section>
    )
  }
  return (
    <section className={styles.door}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.square}>
        <QrCode text={way.joinUrl} label={t('bigScreen.square')} big />
      </div>
      <div className={styles.words}>
        <p className={styles.step}>{t('bigScreen.scan')}</p>
        <p className={styles.address} data-door-address>
          {way.address}
        </p>
      </div>
      <div className={styles.typed}>
        <p className={styles.step}>{t('bigScreen.type')}</p>
        <p className={styles.code} data-door-code={way.code} role="img" aria-label={[...way.code].join(' ')}>
          <span>{way.code.slice(0, 3)}</span>
          <span>{way.code.slice(3)}</span>
        </p>
      </div>
      <p className={styles.here} role="status">
        {here === 0 ? t('bigScreen.welcome') : t('people.here', { count: here })}
      </p>
    </section>
  )
}

/** The same in a corner of the board, for who comes late. */
export function CornerDoor({ watch }: Pick<Props, 'watch'>) {
  const t = useT()
  const door = useStore(watch.door)
  const way = door === null ? null : wayIn(door)
  if (way === null) return null
  return (
    <section className={styles.corner}>
      <div className={styles.cornerSquare}>
        <QrCode text={way.joinUrl} label={t('bigScreen.square')} big />
      </div>
      <p className={styles.cornerAddress}>{way.address}</p>
      <p className={styles.cornerCode} data-door-code={way.code} role="img" aria-label={[...way.code].join(' ')}>
        <span>{way.code.slice(0, 3)}</span>
        <span>{way.code.slice(3)}</span>
      </p>
    </section>
  )
}

type Way = { readonly code: string; readonly address: string; readonly joinUrl: string }

function wayIn({ isOpen, code, url, joinUrl }: Door): Way | null {
  if (!isOpen || code === null) return null
  return { code, address: url.replace(/^https?:\/\//, '').replace(/\/$/, ''), joinUrl: joinUrl ?? url }
}
