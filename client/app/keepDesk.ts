import { carryOver } from '../../shared/facilitation/carryOver'
import { LocalEdit } from '../../shared/operations/origin'
import type { CommandContext, PutOnBoard } from '../commands/command'
import type { LateSource } from '../commands/createCommands'
import { createDeskNews } from '../document/deskNews'
import { followReveals } from '../facilitation/desks/followReveals'
import { goWithPhase } from '../facilitation/desks/goWithPhase'
import { notPutWords } from '../facilitation/desks/revealedWords'
import type { OpenBoard } from '../panels/openBoard'
import { createDeskApi } from '../sync/deskApi'
import { openDesk } from './openDesk'

/** Opens the desk beside its board, and goes to and fro with what is led; gives what ends that. */
export function keepDesk(home: OpenBoard, ctx: CommandContext, late: LateSource): () => void {
  const { connection, view } = home
  const { identity, board } = connection
  const desk = connection.desk.getState()
  if (desk === null) return () => {}
  const told = createDeskNews({ desk: connection.desk, board, lead: view.lead, role: identity.role })
  const api = createDeskApi(identity)
  let isPutting = false
  const put = async (what: Parameters<PutOnBoard['run']>[0]) => {
    // Pressed twice, the second one would say that nothing waits.
    if (isPutting) return
    isPutting = true
    try {
      const { revealed } = await api.reveal({ own: what })
      if (revealed === 0) view.notices.say((t) => t('desks.nothingWaits'))
    } catch (error) {
      view.notices.say((t) => notPutWords(error, t))
    }
    isPutting = false
  }
  const putOnBoard: PutOnBoard = {
    mayNow: () => told.news.getState().boardTakes,
    run: (what) => void put(what),
  }
  const shown = openDesk({ home, ctx, desk, late, putOnBoard })
  const carry = (note: string) => void carryOver(board, desk, note, new LocalEdit())
  const kept = { shown, news: told.news, putOnBoard, carryOver: carry }
  home.desk.setState(kept, true)
  const ends = [
    goWithPhase(ctx),
    followReveals(ctx, desk, { news: told.news, carryOver: carry, later: (run) => setTimeout(run) }),
    view.session.subscribe(({ onDesk }, before) => {
      if (onDesk && !before.onDesk) leaveBoard(view.presence)
    }),
    () => home.desk.setState((now) => (now === kept ? null : now), true),
    shown.close,
    told.destroy,
  ]
  return () => {
    for (const end of ends.splice(0)) end()
  }
}

/** The others see nobody where nobody is. */
function leaveBoard(presence: OpenBoard['view']['presence']): void {
  presence.setCursor(null)
  presence.setDrag(null)
  presence.setLaser(false)
  presence.setView(null)
}
