import { app } from './fr/app'
import { board } from './fr/board'
import { commands } from './fr/commands'
import { home } from './fr/home'
import { listing } from './fr/listing'
import { loading } from './fr/loading'
import { opening } from './fr/opening'
import { outline } from './fr/outline'
import { problems } from './fr/problems'
import { refusals } from './fr/refusals'
import { saving } from './fr/saving'
import { writing } from './fr/writing'
import type { FirstCatalogue } from './t'

/** The French texts that a page needs at first sight. `frenchSpaces` adds the unbreakable spaces. */
export const firstFr: FirstCatalogue = {
  ...app,
  ...home,
  ...board,
  ...commands,
  ...opening,
  ...refusals,
  ...saving,
  ...outline,
  ...listing,
  ...loading,
  ...writing,
  ...problems,
}
