import { useEffect, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { CleanDevice } from '../panels/CleanDevice'
import { CodeForm } from '../panels/CodeForm'
import { CreateBoardForm } from '../panels/CreateBoardForm'
import { DeviceChoices } from '../panels/DeviceChoices'
import { OpenBoardForm } from '../panels/OpenBoardForm'
import { RecentBoards } from '../panels/RecentBoards'
import { useServices } from '../panels/services'
import { classes } from '../ui/classes'
import { Logo } from '../ui/Logo'
import { CodePage, type Entering } from './CodePage'
import styles from './HomePage.module.css'
import { HomePicture } from './HomePicture'

type Props = {
  /** Of the square that brought somebody here; null for none. */
  readonly ticket: string | null
}

/** Where one starts, or the way in by a code that was typed or scanned. */
export function HomePage({ ticket }: Props) {
  const { navigate } = useServices()
  const [entering, setEntering] = useState<Entering | null>(ticket === null ? null : { code: ticket, found: null })
  if (entering === null) return <Start onEnter={setEntering} />
  const leave = () => (ticket === null ? setEntering(null) : navigate('/', 'replace'))
  return <CodePage {...entering} isScanned={ticket !== null} onLeave={leave} />
}

/** A new board, a board by its code or link, or one that was open here before. */
function Start({ onEnter }: { readonly onEnter: (entering: Entering) => void }) {
  const t = useT()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.hero}>
          <div>
            <h1 className={styles.brand}>
              <Logo size={56} />
              {t('app.name')}
            </h1>
            <p className={styles.tagline}>{t('app.tagline')}</p>
          </div>
          <HomePicture className={styles.picture} />
        </header>
        <div className={styles.cards}>
          <section className={styles.card}>
            <h2>{t('home.create')}</h2>
            <CreateBoardForm />
          </section>
          <section className={classes(styles.card, styles.join)}>
            <h2>{t('home.open')}</h2>
            <CodeForm onFound={(code, found) => onEnter({ code, found })} />
            <hr className={styles.rule} />
            <OpenBoardForm />
          </section>
        </div>
        <RecentBoards />
        <footer className={styles.footer}>
          <DeviceChoices />
          <CleanDevice />
        </footer>
      </div>
    </main>
  )
}
