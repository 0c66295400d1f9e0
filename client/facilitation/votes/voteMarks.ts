import { createStore } from 'zustand/vanilla'

/** The closed vote whose scores this page does not show on the board; null where they are shown. */
export const hiddenMarks = createStore<{ readonly vote: string | null }>(() => ({ vote: null }))
