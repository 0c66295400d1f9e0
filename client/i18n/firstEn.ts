import { app } from './en/app'
import { board } from './en/board'
import { commands } from './en/commands'
import { home } from './en/home'
import { listing } from './en/listing'
import { loading } from './en/loading'
import { opening } from './en/opening'
import { outline } from './en/outline'
import { problems } from './en/problems'
import { refusals } from './en/refusals'
import { saving } from './en/saving'
import { writing } from './en/writing'

/** The English texts that a page needs at first sight. */
export const firstEn = {
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
} as const
