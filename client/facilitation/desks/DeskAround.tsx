import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { DeskGround } from './DeskGround'
import { useDesk } from './useDesk'
import { WaitingBar } from './WaitingBar'

/** The look of the desk where it is shown; on the board, what waits on it. */
export function DeskAround() {
  const desk = useDesk()
  const isDesk = useOpenBoard().view.isDesk === true
  useSpoken(isDesk)
  if (desk === null) return null
  return (
    <>
      {isDesk && <DeskGround desk={desk} />}
      {!isDesk && <WaitingBar desk={desk} />}
    </>
  )
}

/** Whoever does not see the ground change hears of it. */
function useSpoken(isDesk: boolean): void {
  const t = useT()
  const { announcer } = useServices()
  const was = useRef(false)
  useEffect(() => {
    if (was.current === isDesk) return
    was.current = isDesk
    announcer.say(t(isDesk ? 'desks.saidDesk' : 'desks.saidBoard'))
  }, [isDesk, announcer, t])
}
