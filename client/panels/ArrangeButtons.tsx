import { CalendarClock, Palette, Tag, UserRound } from 'lucide-react'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import styles from './FilterPanel.module.css'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import { useHidesAuthors } from './useHidesAuthors'
import { useMay } from './useMay'
import { useSelected } from './useSelected'

/** Lays the selected notes in one block, sorted by one thing or another. */
export function ArrangeButtons() {
  const t = useT()
  const { notes } = useSelected()
  const { commands } = useOpenBoard().view
  const mayMove = useMay('move')
  const isNameless = useHidesAuthors()
  const { arrangeByColor, arrangeByAuthor, arrangeByTag, arrangeByTime } = commands
  if (!mayMove || notes < 2) return null
  const ways = [
    { command: arrangeByColor, label: t('filter.byColor'), Icon: Palette },
    ...(isNameless ? [] : [{ command: arrangeByAuthor, label: t('filter.byAuthor'), Icon: UserRound }]),
    { command: arrangeByTag, label: t('filter.byTag'), Icon: Tag },
    { command: arrangeByTime, label: t('filter.byTime'), Icon: CalendarClock },
  ]
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.heading}>{t('filter.arrange', { count: notes })}</legend>
      <div className={styles.ways}>
        {ways.map(({ command, label, Icon }) => (
          <Button
            key={command.id}
            aria-label={t(command.labelKey)}
            onMouseDown={keepFocus}
            onClick={() => command.run()}
          >
            <Icon size={18} aria-hidden />
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
