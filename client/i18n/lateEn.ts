import { agenda } from './en/agenda'
import { aroundBoard } from './en/aroundBoard'
import { attention } from './en/attention'
import { authors } from './en/authors'
import { bigScreen } from './en/bigScreen'
import { bolts } from './en/bolts'
import { cards } from './en/cards'
import { clipboard } from './en/clipboard'
import { clusters } from './en/clusters'
import { desks } from './en/desks'
import { door } from './en/door'
import { fileProblems } from './en/fileProblems'
import { filtering } from './en/filtering'
import { importing } from './en/importing'
import { keys } from './en/keys'
import { leading } from './en/leading'
import { moving } from './en/moving'
import { newCard } from './en/newCard'
import { news } from './en/news'
import { notes } from './en/notes'
import { overview } from './en/overview'
import { pictures } from './en/pictures'
import { relating } from './en/relating'
import { relations } from './en/relations'
import { rights } from './en/rights'
import { sending } from './en/sending'
import { sharing } from './en/sharing'
import { similar } from './en/similar'
import { snapshots } from './en/snapshots'
import { supports } from './en/supports'
import { tables } from './en/tables'
import { telling } from './en/telling'
import { things } from './en/things'
import { titles } from './en/titles'
import { trash } from './en/trash'
import { votes } from './en/votes'

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
} as const
