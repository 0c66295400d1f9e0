import { app } from './en/app'
import { board } from './en/board'
import { cards } from './en/cards'
import { clipboard } from './en/clipboard'
import { clusters } from './en/clusters'
import { commands } from './en/commands'
import { filtering } from './en/filtering'
import { home } from './en/home'
import { importing } from './en/importing'
import { keys } from './en/keys'
import { listing } from './en/listing'
import { newCard } from './en/newCard'
import { notes } from './en/notes'
import { outline } from './en/outline'
import { overview } from './en/overview'
import { problems } from './en/problems'
import { saving } from './en/saving'
import { sending } from './en/sending'
import { sharing } from './en/sharing'
import { supports } from './en/supports'
import { titles } from './en/titles'
import { trash } from './en/trash'
import { writing } from './en/writing'

/** Every text of the client in English, one file an area, and by its shape the type of all other catalogues. */
export const en = {
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
} as const
