import { cards } from './en/cards'
import { clipboard } from './en/clipboard'
import { filtering } from './en/filtering'
import { importing } from './en/importing'
import { keys } from './en/keys'
import { newCard } from './en/newCard'
import { overview } from './en/overview'
import { sending } from './en/sending'
import { sharing } from './en/sharing'
import { supports } from './en/supports'
import { titles } from './en/titles'
import { trash } from './en/trash'

/** The English texts of what comes once the board stands. */
export const lateEn = {
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
