import type { PlainMessageKey } from '../i18n/t'
import type { WindowName } from '../session/types'
import type { Command } from './command'

function ledWindow(name: WindowName, labelKey: PlainMessageKey): Command {
  return {
    id: `open.${name}`,
    labelKey,
    group: 'panel',
    shortcuts: [],
    leads: true,
    isEnabled: (ctx) => ctx.canLead,
    run: ({ session }) => session.setState({ window: name, menu: null, editing: null }),
  }
}

/** Who is here and who was: for who leads. */
export const openPeople = ledWindow('people', 'people.open')
/** The code by which people come in, and whether they may. */
export const openDoor = ledWindow('door', 'door.open')
/** The teams: how many, who sits where, what is whose. */
export const openTables = ledWindow('tables', 'tables.open')
