import { Projector } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'

/** Puts the vote, or what came out of it, on the big screen, and takes it from there again. */
export function VoteOnScreenButton() {
  const t = useT()
  const { lead, commands } = useHomeBoard().view
  const isShown = useStore(lead, (state) => state.lead.screen.view === 'vote')
  return (
    <Button
      wide
      aria-pressed={isShown}
      onClick={() => commands.showOnScreen.run({ view: isShown ? 'auto' : 'vote', id: null })}
    >
      <Projector size={18} aria-hidden />
      {t(isShown ? 'votes.offScreen' : 'votes.onScreen')}
    </Button>
  )
}
