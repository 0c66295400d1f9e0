import type { WindowName } from '../session/types'
import type { LoadWindow } from './features'

/** A card is above the board as a window is. */
export type WindowOrCard = WindowName | 'card'

/** What is not needed at first sight, each in a file of its own. */
export const WINDOWS: Partial<Record<WindowOrCard, LoadWindow>> = {
  card: () => import('./CardWindow').then(({ CardWindow }) => CardWindow),
  share: () => import('./ShareDialog').then(({ ShareDialog }) => ShareDialog),
  beside: () => import('./PutBesideDialog').then(({ PutBesideDialog }) => PutBesideDialog),
  keys: () => import('./KeysDialog').then(({ KeysDialog }) => KeysDialog),
  palette: () => import('./CommandPalette').then(({ CommandPalette }) => CommandPalette),
  find: () => import('./FindPanel').then(({ FindPanel }) => FindPanel),
  newCard: () => import('./newCard/NewCardDialog').then(({ NewCardDialog }) => NewCardDialog),
  filter: () => import('./FilterPanel').then(({ FilterPanel }) => FilterPanel),
  overview: () => import('./overview/OverviewPanel').then(({ OverviewPanel }) => OverviewPanel),
  similar: () => import('./similar/SimilarPanel').then(({ SimilarPanel }) => SimilarPanel),
  send: () => import('./SendDialog').then(({ SendDialog }) => SendDialog),
  preferences: () => import('./PreferencesDialog').then(({ PreferencesDialog }) => PreferencesDialog),
  paste: () => import('./clipboard/PasteDialog').then(({ PasteDialog }) => PasteDialog),
  trash: () => import('./trash/TrashDialog').then(({ TrashDialog }) => TrashDialog),
  tags: () => import('./TagsDialog').then(({ TagsDialog }) => TagsDialog),
  templates: () => import('./supports/TemplatesDialog').then(({ TemplatesDialog }) => TemplatesDialog),
  supports: () => import('./supports/SupportsPanel').then(({ SupportsPanel }) => SupportsPanel),
  walls: () => import('./supports/WallsDialog').then(({ WallsDialog }) => WallsDialog),
  relate: () => import('./relations/RelateDialog').then(({ RelateDialog }) => RelateDialog),
  telling: () => import('./telling/TellingPanel').then(({ TellingPanel }) => TellingPanel),
  pictures: () => import('./pictures/PicturesDialog').then(({ PicturesDialog }) => PicturesDialog),
  leave: () => import('./LeaveDialog').then(({ LeaveDialog }) => LeaveDialog),
}

/** Who leads alone is offered these. */
export const LED: readonly WindowOrCard[] = ['templates', 'supports', 'walls']

/** What is no window and comes later all the same. */
export const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('./selectionWords'),
  () => import('../commands/tidyPlans'),
  () => import('../document/readRelations'),
  () => import('./Minimap'),
  () => import('./runImport'),
  () => import('./runExport'),
]
