import { cards } from './fr/cards'
import { clipboard } from './fr/clipboard'
import { filtering } from './fr/filtering'
import { importing } from './fr/importing'
import { keys } from './fr/keys'
import { newCard } from './fr/newCard'
import { overview } from './fr/overview'
import { sending } from './fr/sending'
import { sharing } from './fr/sharing'
import { supports } from './fr/supports'
import { titles } from './fr/titles'
import { trash } from './fr/trash'

/** The French texts of what comes once the board stands. */
export const lateFr = {
  ...sharing,
  ...importing,
  ...keys,
  ...clipboard,
  ...newCard,
  ...titles,
  ...trash,
  ...filtering,
  ...sending,
  ...overview,
  ...supports,
  ...cards,
}
