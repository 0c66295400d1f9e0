import { Printer, Redo2, Undo2, WandSparkles } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { readProgress } from '../../shared/queries/cardProgress'
import { useT } from '../i18n/LocaleProvider'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { BadgeSwitch } from './BadgeSwitch'
import styles from './CardHeader.module.css'
import { useCard, useOpenCard } from './openCard'

/** So many of the others are shown as themselves. */
const MOST_PEOPLE = 5

/** What the card is, how far it is filled, who else is in it, and the ways out. */
export function CardHeader({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { kind, locale } = useOpenCard()
  return (
    <header className={styles.header}>
      <div className={styles.what}>
        <h2 className={styles.title} tabIndex={-1}>
          {kind.title[locale]}
        </h2>
        {kind.isFiction && <FictionMark />}
      </div>
      <BadgeSwitch />
      <div className={styles.state}>
        <Progress />
        <People />
      </div>
      <div className={styles.tools}>
        <History />
        <IconButton label={t('cards.print')} onClick={() => window.print()}>
          <Printer size={20} aria-hidden />
        </IconButton>
        <Button look="primary" onClick={onClose}>
          {t('cards.done')}
        </Button>
      </div>
    </header>
  )
}

/** What the card holds is invented. */
export function FictionMark() {
  const t = useT()
  return (
    <span className={styles.fiction} title={t('cards.fictionHint')}>
      <WandSparkles size={14} aria-hidden />
      {t('cards.fiction')}
    </span>
  )
}

function Progress() {
  const t = useT()
  const { view, card: id, kind } = useOpenCard()
  const card = useCard(view, id)
  if (card === null) return null
  const { filled, of } = readProgress(kind, card)
  return (
    <div className={styles.progress}>
      <span className={styles.inWords}>{t('cards.progress', { count: filled, of })}</span>
      <span className={styles.inNumbers} aria-hidden="true">
        {filled}/{of}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ transform: `scaleX(${of === 0 ? 0 : filled / of})` }} />
      </span>
    </div>
  )
}

function People() {
  const t = useT()
  const { people } = useOpenCard()
  const all = useSyncExternalStore(people.onChange, people.all)
  if (all.length === 0) return null
  const names = all.map(({ name }) => name || t('person.nameless'))
  return (
    <ul className={styles.people} aria-label={t('cards.alsoHere', { names: names.join(', ') })}>
      {all.slice(0, MOST_PEOPLE).map(({ id, name, color }) => (
        <li key={id}>
          <Avatar name={name || t('person.nameless')} color={color} />
        </li>
      ))}
      {all.length > MOST_PEOPLE && (
        <li className={styles.more}>{t('people.more', { count: all.length - MOST_PEOPLE })}</li>
      )}
    </ul>
  )
}

/** For hands without Ctrl+Z. */
function History() {
  const t = useT()
  const { view, history } = useOpenCard()
  const canUndo = useSyncExternalStore(history.onChange, () => history.canUndo)
  const canRedo = useSyncExternalStore(history.onChange, () => history.canRedo)
  if (!view.canWrite) return null
  return (
    <>
      <IconButton label={t('command.undo')} disabled={!canUndo} onClick={() => view.commands.undo.run()}>
        <Undo2 size={20} aria-hidden />
      </IconButton>
      <IconButton
        className={styles.redo}
        label={t('command.redo')}
        disabled={!canRedo}
        onClick={() => view.commands.redo.run()}
      >
        <Redo2 size={20} aria-hidden />
      </IconButton>
    </>
  )
}
