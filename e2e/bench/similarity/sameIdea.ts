/** Pairs of ideas by their places in the file, from 0, as `9-32`. */
export type Judged = { readonly same: ReadonlySet<string>; readonly other: ReadonlySet<string> }

/**
 * Judged by hand, by one reader, from the texts alone: the 40 pairs of each district that the floor holds for the most
 * alike, and the 40 that we do, with the words and without. The same idea is one object and one purpose, so that the two notes could be merged; a
 * later phase of a project is the same, the same thing done in another street, school or park is not.
 */
export const JUDGED: Readonly<Record<string, Judged>> = {
  '13': {
    same: pairs(`9-32 9-74 32-74 16-24 24-66 54-82 30-51 30-61 30-81 51-61 51-81 61-81 48-60 48-83 60-83 52-53 57-85
      87-105 89-109 96-98 77-95`),
    other: pairs(`1-11 1-89 3-11 6-25 8-28 8-31 10-41 11-109 17-72 18-85 20-27 20-45 24-76 27-45 29-54 29-55 29-82
      29-93 31-51 34-57 47-72 54-93 57-104 69-76 69-90 76-94 76-95 82-93 82-105 87-104 89-96 105-106
      105-110 69-95 94-95`),
  },
  '15': {
    same: pairs(`2-6 3-17 4-18 5-54 9-21 9-39 9-55 15-51 15-57 20-31 21-39 21-55 23-50 25-43 25-49 43-49 28-65 30-37
      39-55 51-57 73-83`),
    other: pairs(`6-14 8-27 9-58 9-70 11-76 12-14 12-48 15-69 16-27 18-51 19-42 19-68 21-31 21-58 21-70 28-70 28-75
      33-67 39-58 42-68 51-69 53-64 54-60 55-58 57-69 60-63 65-75 73-86 83-86 18-57 55-70`),
  },
  '18': {
    same: pairs(`0-2 8-34 8-46 34-46 42-45 63-80 66-71 71-81`),
    other: pairs(`0-6 0-13 0-61 1-48 2-6 3-9 5-19 6-61 6-69 8-15 9-40 12-53 15-20 16-58 17-85 18-21 19-42 19-45 22-62
      24-60 38-39 45-55 45-78 49-54 49-92 54-92 56-80 57-70 64-65 64-67 64-76 64-78 64-81 64-82 65-67 65-76
      65-81 65-82 66-69 66-90 66-94 67-76 67-81 67-82 70-75 75-81 76-81 76-82 77-80 81-82 3-19 15-34 15-46 63-90`),
  },
  '20': {
    same: pairs(`63-88 73-85 76-77`),
    other: pairs(`1-5 9-31 10-81 12-32 14-39 14-63 14-73 14-88 15-90 18-54 20-65 20-69 20-82 21-63 25-36 25-59 26-48
      29-43 29-55 30-55 34-48 36-59 38-71 39-45 39-63 39-73 39-84 39-88 40-48 40-66 40-71 48-56 48-90 49-54
      52-86 63-79 66-71 68-74 69-70 69-82 72-89 77-84 79-87 79-88 82-90 84-88 84-90 87-89 87-91 88-90 89-91 44-48`),
  },
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}
