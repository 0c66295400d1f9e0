import { Plus } from 'lucide-react'
import { useStore } from 'zustand'
import { bannerOf } from '../../../shared/queries/supportBanner'
import { supportTitle } from '../../../shared/queries/supportNames'
import { readChallenges } from '../../commands/challenges'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useSupports } from './useSupports'
import styles from './WallsDialog.module.css'

/** Asks which wall the chosen challenge goes to: one that is free, one whose challenge it replaces, or a new one. */
export function WallsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { supports, commands, view, meta } = useSupports()
  const locale = useStore(meta, (board) => board.locale)
  const [challenge] = readChallenges(view, view.session.getState().selection)
  const walls = supports.filter((support) => bannerOf(support) !== null)
  const isFree = walls.some((wall) => wall.challenge === undefined)
  const choose = (run: () => void) => {
    onClose()
    run()
  }
  return (
    <Dialog title={t('supports.lockIntoWall')} closeLabel={t('ui.close')} onClose={onClose}>
      {challenge !== undefined && (
        <>
          <p className={styles.sentence} lang={locale}>
            {challenge.sentence}
          </p>
          {!isFree && <p className={styles.quiet}>{t('supports.allTaken')}</p>}
          <Button look={isFree ? 'secondary' : 'primary'} wide onClick={() => choose(() => commands.addWalls.run())}>
            <Plus size={18} aria-hidden />
            {t('supports.wallFor')}
          </Button>
          {walls.length > 0 && (
            <ul className={styles.walls} aria-label={t('supports.chooseWall')}>
              {walls.map((wall) => (
                <li key={wall.id}>
                  <button
                    type="button"
                    className={styles.wall}
                    onClick={() => choose(() => commands.lockChallenge.run(wall.id, challenge.card))}
                  >
                    <span className={styles.title} lang={locale}>
                      {supportTitle(wall, locale)}
                    </span>
                    <span className={styles.quiet}>
                      {wall.challenge === undefined
                        ? t('supports.noChallenge')
                        : t('supports.replaces', { sentence: wall.challenge.sentence })}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Dialog>
  )
}
