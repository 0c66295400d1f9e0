import { agenda } from './fr/agenda'
import { aroundBoard } from './fr/aroundBoard'
import { attention } from './fr/attention'
import { authors } from './fr/authors'
import { bigScreen } from './fr/bigScreen'
import { bolts } from './fr/bolts'
import { cards } from './fr/cards'
import { clipboard } from './fr/clipboard'
import { clusters } from './fr/clusters'
import { desks } from './fr/desks'
import { door } from './fr/door'
import { fileProblems } from './fr/fileProblems'
import { filtering } from './fr/filtering'
import { importing } from './fr/importing'
import { keys } from './fr/keys'
import { leading } from './fr/leading'
import { moving } from './fr/moving'
import { newCard } from './fr/newCard'
import { news } from './fr/news'
import { notes } from './fr/notes'
import { overview } from './fr/overview'
import { pictures } from './fr/pictures'
import { relating } from './fr/relating'
import { relations } from './fr/relations'
import { rights } from './fr/rights'
import { sending } from './fr/sending'
import { sharing } from './fr/sharing'
import { similar } from './fr/similar'
import { snapshots } from './fr/snapshots'
import { supports } from './fr/supports'
import { tables } from './fr/tables'
import { telling } from './fr/telling'
import { things } from './fr/things'
import { titles } from './fr/titles'
import { trash } from './fr/trash'
import { votes } from './fr/votes'
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
  ...door,
  ...tables,
  ...agenda,
  ...leading,
  ...attention,
  ...bigScreen,
  ...snapshots,
  ...desks,
  ...votes,
  ...bolts,
  ...authors,
  ...rights,
  ...relating,
  ...relations,
  ...telling,
  ...similar,
  ...pictures,
  ...trash,
}
