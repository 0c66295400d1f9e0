import { ROLES } from '../../shared/protocol/roles'
import type { CreatedBoard } from '../sync/boardApi'
import type { Services } from './services'

type Kept = {
  readonly identities: Pick<Services['identities'], 'keepLink' | 'remember'>
  readonly settings: Pick<Services['settings'], 'setPublicUrl'>
}

/** Keeps a new board and its links in this browser, since only its maker has them. Gives the facilitator's path to it. */
export function keepCreatedBoard(board: CreatedBoard, { identities, settings }: Kept): string {
  for (const role of ROLES) identities.keepLink(board.id, role, board.keys[role])
  identities.remember({ id: board.id, title: board.title, role: 'facilitator', lastOpened: Date.now() })
  const [base = ''] = board.urls.facilitator.split('/b/')
  settings.setPublicUrl(base)
  return `/b/${board.id}#${board.keys.facilitator}`
}
