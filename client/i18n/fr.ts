import { app } from './fr/app'
import { board } from './fr/board'
import { cards } from './fr/cards'
import { clipboard } from './fr/clipboard'
import { clusters } from './fr/clusters'
import { commands } from './fr/commands'
import { filtering } from './fr/filtering'
import { home } from './fr/home'
import { importing } from './fr/importing'
import { keys } from './fr/keys'
import { listing } from './fr/listing'
import { newCard } from './fr/newCard'
import { notes } from './fr/notes'
import { outline } from './fr/outline'
import { overview } from './fr/overview'
import { problems } from './fr/problems'
import { saving } from './fr/saving'
import { sending } from './fr/sending'
import { sharing } from './fr/sharing'
import { supports } from './fr/supports'
import { titles } from './fr/titles'
import { trash } from './fr/trash'
import { writing } from './fr/writing'
import type { Catalogue } from './t'

/** En français. Les espaces insécables sont ajoutées par `frenchSpaces`. */
export const fr: Catalogue = {
  ...app,
  ...home,
  ...board,
  ...commands,
  ...saving,
  ...sharing,
  ...importing,
  ...keys,
  ...outline,
  ...clipboard,
  ...clusters,
  ...newCard,
  ...titles,
  ...trash,
  ...writing,
  ...problems,
  ...notes,
  ...filtering,
  ...sending,
  ...overview,
  ...supports,
  ...cards,
  ...listing,
}
