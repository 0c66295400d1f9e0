/** Why something does not go now. See `client/commands/SPEC.md`. */
export const rights = {
  'rights.frozen': 'The board is frozen for a moment: the facilitator will open it again.',
  'rights.not.write': 'Now: {phase}. Writing is for another time.',
  'rights.not.move': 'Now: {phase}. Moving things is for another time.',
  'rights.not.gather': 'Now: {phase}. Gathering is for another time.',
  'rights.not.title': 'Now: {phase}. Titles are for another time.',
  'rights.not.relate': 'Now: {phase}. Relations are for another time.',
  'rights.not.vote': 'Now: {phase}. Voting is for another time.',
  'rights.not.any': 'Now: {phase}. For the moment we only look.',
  'rights.noTable': 'This zone belongs to a table. Choose your table first.',
  'rights.otherTable': 'This zone is for the table “{table}”.',
  'rights.otherTableNumbered': 'This zone is for table {number}.',
  'rights.zoneOf': 'Table: {table}',
  'rights.zoneOfOwn': 'Your table: {table}',
  'rights.tableNumbered': 'Table {number}',
} as const
