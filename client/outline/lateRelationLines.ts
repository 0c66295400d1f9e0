import { late } from '../ui/late'

/** Most things are related to nothing. */
export const RelationLines = late(() => import('./RelationLines').then(({ RelationLines }) => RelationLines))
