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
  {
    name: 'an edit of who was offline comes before what it builds on, which then does not: it left a note without a place',
    seed: 239,
    steps:
      '0 connect 86 92, 0 note 81 87, 1 time 58 23, 4 note 27 4, 4 connect 56 96, 2 hangDisk 53 44, 0 buildOn 32 9, 3 time 9 49, 1 killInCommit 13 98, 4 connect 17 75, 4 back 86 66, 4 deliverUp 11 57, 1 stop 68 11, 3 settle 27 51',
  },
  {
    name: 'a page is loaded again right after it deleted something: its answer was taken for a forgery, and it was closed',
    seed: 463,
    steps: '1 connect 58 73, 2 note 73 78, 2 connect 24 91, 2 move 34 51, 2 reload 63 10, 2 connect 17 82',
  },
  {
    name: 'a cluster that was nested while its place was still on its way, and taken out again by an undo, has a place',
    seed: 21223,
    steps:
      '3 cluster 96 86, 2 settle 34 99, 3 nest 77 39, 0 hangUp 60 70, 4 outOfOrder 38 55, 3 time 46 99, 0 connect 58 96, 0 cluster 22 48, 3 hangUp 65 52, 3 connect 31 28, 1 quick 13 28, 4 time 51 19, 0 deliverUp 52 11, 1 kill 70 79, 0 nest 16 17, 0 undo 87 1',
  },
] as const
