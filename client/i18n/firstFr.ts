import { app } from './fr/app'
import { board } from './fr/board'
import { clusters } from './fr/clusters'
import { commands } from './fr/commands'
import { home } from './fr/home'
import { listing } from './fr/listing'
import { notes } from './fr/notes'
import { opening } from './fr/opening'
import { outline } from './fr/outline'
import { problems } from './fr/problems'
import { saving } from './fr/saving'
import { writing } from './fr/writing'

/** The French texts that a page needs at first sight. */
export const firstFr = {
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
