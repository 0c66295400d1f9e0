import { late } from '../ui/late'

/** Fetched as the list opens: a phone opens its keyboard only for a field that is there at once. */
export const TitleLineEditor = late(() => import('./TitleLineEditor').then(({ TitleLineEditor }) => TitleLineEditor))
