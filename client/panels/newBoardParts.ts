export { AuthorsChoice } from './AuthorsChoice'
export { StartChoice } from './supports/StartChoice'
