import { Check, Crosshair, Eye, Hand, Lightbulb, LightbulbOff, MousePointerBan, Pin, PinOff, Users } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { useOpenBoard } from '../../panels/openBoard'
import { useHidesAuthors } from '../../panels/useHidesAuthors'
import { showsView } from '../../presence/showsView'
import { Avatar } from '../../ui/Avatar'
import { Button } from '../../ui/Button'
import { Fold } from '../../ui/Fold'
import { useSigns } from '../useSigns'
import styles from './AttentionSection.module.css'

/** In the panel of who leads: what people say without a word, and one level down where everybody looks. */
export function AttentionSection() {
  return (
    <AfterLate>
      <Parts />
    </AfterLate>
  )
}

function Parts() {
  const t = useT()
  const { lead } = useOpenBoard().view
  const isHeld = useStore(lead, (state) => state.lead.attention?.isHeld === true)
  const isLit = useStore(lead, (state) => state.lead.spotlight !== null)
  const now = isHeld ? t('attention.held') : isLit ? t('attention.spotlit') : undefined
  return (
    <>
      <People />
      <Fold title={t('attention.title')} icon={<Eye size={20} aria-hidden />} now={now}>
        <Views />
        <Marks />
      </Fold>
    </>
  )
}

function Views() {
  const t = useT()
  const { lead, commands } = useOpenBoard().view
  const isHeld = useStore(lead, (state) => state.lead.attention?.isHeld === true)
  return (
    <div className={styles.stack}>
      <Button title={t('attention.bringHelp')} onClick={() => commands.bringEveryone.run()}>
        <Users size={18} aria-hidden />
        {t('attention.bring')}
      </Button>
      {isHeld ? (
        <Button look="primary" onClick={() => commands.releaseEveryone.run()}>
          <PinOff size={18} aria-hidden />
          {t('attention.release')}
        </Button>
      ) : (
        <Button onClick={() => commands.holdEveryone.run()}>
          <Pin size={18} aria-hidden />
          {t('attention.hold')}
        </Button>
      )}
    </div>
  )
}

function Marks() {
  const t = useT()
  const { lead, session, commands } = useOpenBoard().view
  const isLit = useStore(lead, (state) => state.lead.spotlight !== null)
  const hidesCursors = useStore(lead, (state) => state.lead.hidesCursors)
  const isPointing = useStore(session, ({ tool }) => tool === 'laser')
  // Whether something can stand out follows the selection.
  useStore(session, ({ selection }) => selection)
  return (
    <div className={styles.stack}>
      {isLit ? (
        <Button look="primary" onClick={() => commands.clearSpotlight.run()}>
          <LightbulbOff size={18} aria-hidden />
          {t('attention.spotlightOff')}
        </Button>
      ) : (
        <Button disabled={!commands.spotlightSelection.isEnabled()} onClick={() => commands.spotlightSelection.run()}>
          <Lightbulb size={18} aria-hidden />
          {t('attention.spotlight')}
        </Button>
      )}
      <Button
        className={isPointing ? styles.on : undefined}
        aria-pressed={isPointing}
        onClick={() => commands.chooseLaserTool.run()}
      >
        <Crosshair size={18} aria-hidden />
        {t('attention.laser')}
      </Button>
      <Button
        className={hidesCursors ? styles.on : undefined}
        aria-pressed={hidesCursors}
        onClick={() => commands.toggleCursors.run()}
      >
        <MousePointerBan size={18} aria-hidden />
        {t('attention.hideCursors')}
      </Button>
    </div>
  )
}

function People() {
  const t = useT()
  const { view } = useOpenBoard()
  const { hands, ready, all } = useSigns(view)
  const isNameless = useHidesAuthors()
  const nameOf = (name: string) => name || t('person.nameless')
  const canFollow = (id: string) => !isNameless || showsView(view.presence, id)
  if (hands.length === 0 && ready === 0) return null
  return (
    <div className={styles.signs}>
      {ready > 0 && (
        <p className={styles.ready}>
          <Check size={18} aria-hidden />
          {t('attention.readyCount', { count: ready, all })}
        </p>
      )}
      {hands.length > 0 && (
        <ol className={styles.hands} aria-label={t('attention.hands', { count: hands.length })}>
          {hands.map(({ id, name, color }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.hand}
                disabled={!canFollow(id)}
                aria-label={canFollow(id) ? t('attention.followName', { name: nameOf(name) }) : nameOf(name)}
                title={canFollow(id) ? t('attention.followName', { name: nameOf(name) }) : nameOf(name)}
                onClick={() => view.commands.followPerson.run(id)}
              >
                <Avatar name="" letters={name} color={color} />
                <span className={styles.name}>{nameOf(name)}</span>
                <Hand size={18} aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
