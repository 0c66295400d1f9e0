/** What plans large moves: fetched once the board stands, since nobody tidies at first sight. */
export { moveThings } from '../../shared/operations/moveThings'
export { planArrange } from '../../shared/queries/planArrange'
export { planTidyCluster } from '../../shared/queries/planTidyCluster'
export { planTidyWall } from '../../shared/queries/planTidyWall'
