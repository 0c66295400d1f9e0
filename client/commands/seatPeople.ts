import { seatPeople as writeSeats } from '../../shared/facilitation/changeTables'
import { dealSeats } from '../../shared/facilitation/dealSeats'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { Command } from './command'

/** Seats these people; null takes them from their table. */
export const seatPeople: Command<[people: readonly string[], table: string | null]> = {
  id: 'seatPeople',
  labelKey: 'tables.seat',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ stage }, people, table) => writeSeats(stage, new Map(people.map((id) => [id, table])), new LeadEdit()),
}

/** Who is dealt out: all of them anew, or only those who sit nowhere. */
export type Dealing = 'all' | 'rest'

/** Deals these people out, so that tables differ by one at most. Who is not named keeps their seat. */
export const dealPeople: Command<[people: readonly string[], dealing: Dealing]> = {
  id: 'dealPeople',
  labelKey: 'tables.deal',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, people) => ctx.canLead && people.length > 0 && ctx.lead.getState().tables.length > 0,
  run: ({ stage, lead }, people, dealing) => {
    const { tables, seats } = lead.getState()
    const dealt = dealSeats(people, tables, seats, { keeps: dealing === 'rest', random: Math.random })
    writeSeats(stage, dealt, new LeadEdit())
  },
}

/** Whether people choose their table themselves; the server keeps it. */
export const chooseSeating: Command<[seating: 'choose' | 'dealt']> = {
  id: 'chooseSeating',
  labelKey: 'tables.seating',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ stage }, seating) => writeLead(stage, { seating }, new LeadEdit()),
}
