/** What only who leads is shown, fetched as one file: every file more is named in what stands before the board. */
export { DoorDialog } from '../facilitation/door/DoorDialog'
export { PeoplePanel } from '../facilitation/people/PeoplePanel'
export { PeopleSection } from '../facilitation/people/PeopleSection'
export { TablesDialog } from '../facilitation/tables/TablesDialog'
