export { frenchSpaces } from '../../shared/model/frenchSpaces'
