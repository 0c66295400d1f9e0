/** Histories that once ended badly, as the fuzzer gave them out; `seed` makes their people. */
export const KNOWN_HISTORIES = [
  {
    name: 'two move a note at once, and who was the later of them takes it back: the note was gone for everybody',
    seed: 236,
    steps:
      '4 note 43 24, 1 note 84 30, 1 settle 40 82, 2 hangDisk 44 42, 3 note 66 77, 0 time 54 54, 3 note 85 76, 4 time 60 76, 3 move 17 58, 0 move 43 62, 4 mendDisk 65 89, 3 title 43 77, 3 undo 43 30',
  },
  {
    name: 'the server stops while a board is still loading: what its people had sent was dropped',
    seed: 124,
    steps: '0 hangDisk 31 42, 4 connect 3 10, 4 note 24 57, 0 stop 98 52',
  },
] as const
