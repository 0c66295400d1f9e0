/** In an address: the note, card or cluster that the board shows when it opens. */
export const SHOWN_THING = 'show'
