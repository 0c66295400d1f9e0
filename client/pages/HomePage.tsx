import { useEffect } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { CleanDevice } from '../panels/CleanDevice'
import { CreateBoardForm } from '../panels/CreateBoardForm'
import { DeviceChoices } from '../panels/DeviceChoices'
import { OpenBoardForm } from '../panels/OpenBoardForm'
import { RecentBoards } from '../panels/RecentBoards'
import { Logo } from '../ui/Logo'
import styles from './HomePage.module.css'
import { HomePicture } from './HomePicture'

/** Where one starts: a new board, a board by its link, or one that was open here before. */
export function HomePage() {
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
          <section className={styles.card}>
            <h2>{t('home.open')}</h2>
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
