/** What a CSV of a board's relations is asked for by, where others are by a kind of card. */
export const RELATIONS = 'relations'
