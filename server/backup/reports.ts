import type { StoreContents } from '../store/checkDatabase'

/** `3 boards with 1,204 edits`. */
export function countContents({ boards, records }: StoreContents): string {
  return `${counted(boards, 'board')} with ${counted(records, 'edit')}`
}

/** `before` is the folder that keeps what was there. */
export function restoredLine(contents: StoreContents, before: string | null): string {
  const kept = before === null ? '' : ` What was there before is kept in ${before}: remove it when you need it no more.`
  return `Restored ${countContents(contents)}.${kept}`
}

const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
