/**
 * The origin of what is done to lead: phases, time, attention, tables. No undo follows it: Ctrl-Z takes back what a
 * person made on the board, never where the workshop stands.
 */
export class LeadEdit {
  readonly source = 'lead'
}
