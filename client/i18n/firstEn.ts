import { app } from './en/app'
import { board } from './en/board'
import { clusters } from './en/clusters'
import { commands } from './en/commands'
import { home } from './en/home'
import { listing } from './en/listing'
import { notes } from './en/notes'
import { opening } from './en/opening'
import { outline } from './en/outline'
import { problems } from './en/problems'
import { saving } from './en/saving'
import { writing } from './en/writing'

/** The English texts that a page needs at first sight. */
export const firstEn = {
  ...app,
  ...home,
  ...board,
  ...commands,
  ...saving,
  ...outline,
  ...clusters,
  ...writing,
  ...problems,
  ...notes,
  ...listing,
  ...opening,
}
