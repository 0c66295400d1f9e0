import { aroundBoard } from './en/aroundBoard'
import { cards } from './en/cards'
import { clipboard } from './en/clipboard'
import { clusters } from './en/clusters'
import { fileProblems } from './en/fileProblems'
import { filtering } from './en/filtering'
import { importing } from './en/importing'
import { keys } from './en/keys'
import { moving } from './en/moving'
import { newCard } from './en/newCard'
import { news } from './en/news'
import { notes } from './en/notes'
import { overview } from './en/overview'
import { sending } from './en/sending'
import { sharing } from './en/sharing'
import { supports } from './en/supports'
import { things } from './en/things'
import { titles } from './en/titles'
import { trash } from './en/trash'

/** The English texts of what comes once the board stands. */
export const lateEn = {
  ...aroundBoard,
  ...cards,
  ...clipboard,
  ...clusters,
  ...fileProblems,
  ...filtering,
  ...importing,
  ...keys,
  ...moving,
  ...newCard,
  ...news,
  ...notes,
  ...overview,
  ...sending,
  ...sharing,
  ...supports,
  ...things,
  ...titles,
  ...trash,
} as const
