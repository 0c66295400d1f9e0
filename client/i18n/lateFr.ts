import { aroundBoard } from './fr/aroundBoard'
import { cards } from './fr/cards'
import { clipboard } from './fr/clipboard'
import { clusters } from './fr/clusters'
import { fileProblems } from './fr/fileProblems'
import { filtering } from './fr/filtering'
import { importing } from './fr/importing'
import { keys } from './fr/keys'
import { moving } from './fr/moving'
import { newCard } from './fr/newCard'
import { news } from './fr/news'
import { notes } from './fr/notes'
import { overview } from './fr/overview'
import { sending } from './fr/sending'
import { sharing } from './fr/sharing'
import { supports } from './fr/supports'
import { things } from './fr/things'
import { titles } from './fr/titles'
import { trash } from './fr/trash'
import type { LateCatalogue } from './t'

/** The French texts of what comes once the board stands. */
export const lateFr: LateCatalogue = {
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
}
