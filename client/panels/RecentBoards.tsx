import { X } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { formatAgo } from '../i18n/format'
import { useLocale } from '../i18n/LocaleProvider'
import type { RecentBoard } from '../sync/identityStore'
import { IconButton } from '../ui/IconButton'
import styles from './RecentBoards.module.css'
import { useServices } from './services'
import { useWindow } from './useWindow'

const load = () => import('./ForgetDialog').then(({ ForgetDialog }) => ForgetDialog)

/** The boards that were open on this device, newest first. Nothing where there are none. */
export function RecentBoards() {
  const { t, locale } = useLocale()
  const services = useServices()
  const [boards, setBoards] = useState(() => services.identities.recent())
  const [forgetting, setForgetting] = useState<RecentBoard | null>(null)
  const question = useWindow(load)
  const [now] = useState(Date.now)
  if (boards.length === 0) return null

  const forget = (board: RecentBoard) => {
    setForgetting(board)
    question.open()
  }
  const close = () => {
    question.close()
    setBoards(services.identities.recent())
  }
  const open = (event: MouseEvent, path: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    services.navigate(path)
  }
  return (
    <section className={styles.section}>
      <h2>{t('home.recent')}</h2>
      <ul className={styles.list}>
        {boards.map((board) => {
          const path = `/${board.role === 'screen' ? 's' : 'b'}/${board.id}`
          const title = board.title === '' ? t('home.untitled') : board.title
          return (
            <li key={board.id} className={styles.item}>
              <a href={path} className={styles.open} onClick={(event) => open(event, path)}>
                <span className={styles.title}>{title}</span>
                <span className={styles.when}>
                  {t('home.roleAndWhen', {
                    role: t(`role.${board.role}`),
                    when: formatAgo(locale, board.lastOpened, now),
                  })}
                </span>
              </a>
              <IconButton label={t('home.forgetBoard', { title })} onClick={() => forget(board)}>
                <X size={18} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
      {question.Window !== null && forgetting !== null && <question.Window board={forgetting} onClose={close} />}
    </section>
  )
}
