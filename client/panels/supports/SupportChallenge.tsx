import { useState } from 'react'
import { useStore } from 'zustand'
import type { ShownSupport } from '../../document/supportsProjection'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import styles from './SupportSettings.module.css'
import { useChallenges } from './useChallenges'

/** The challenge in a support's banner: locked, changed for another, taken out. */
export function SupportChallenge({ support }: { readonly support: ShownSupport }) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { lockChallenge, unlockChallenge } = view.commands
  const locale = useStore(meta, (board) => board.locale)
  const [isChoosing, setIsChoosing] = useState(false)
  const { challenge } = support
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>{t('supports.challenge')}</legend>
      {challenge === undefined ? (
        <p className={styles.quiet}>{t('supports.noChallenge')}</p>
      ) : (
        <p className={styles.sentence} lang={locale}>
          {challenge.sentence}
        </p>
      )}
      <div className={styles.actions}>
        <Button aria-expanded={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
          {t(challenge === undefined ? 'supports.lockOne' : 'supports.lockOther')}
        </Button>
        {challenge !== undefined && (
          <Button onClick={() => unlockChallenge.run(support.id)}>{t('supports.unlock')}</Button>
        )}
      </div>
      {isChoosing && (
        <ChallengeChoice
          onChoose={(card) => {
            lockChallenge.run(support.id, card)
            setIsChoosing(false)
          }}
        />
      )}
    </fieldset>
  )
}

/** The challenges that are written on this board. */
function ChallengeChoice({ onChoose }: { readonly onChoose: (card: string) => void }) {
  const t = useT()
  const { meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const challenges = useChallenges()
  if (challenges.length === 0) return <p className={styles.quiet}>{t('supports.noChallenges')}</p>
  return (
    <ul className={styles.choices}>
      {challenges.map(({ card, sentence }) => (
        <li key={card}>
          <button type="button" className={styles.choice} lang={locale} onClick={() => onChoose(card)}>
            {sentence}
          </button>
        </li>
      ))}
    </ul>
  )
}
