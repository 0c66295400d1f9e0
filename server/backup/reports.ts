import type { StoreContents } from '../store/checkDatabase'

/** `3 boards with 1,204 edits and 12 images`. */
export function countContents({ boards, records, images }: StoreContents): string {
  const pictures = images === 0 ? '' : ` and ${counted(images, 'image')}`
  return `${counted(boards, 'board')} with ${counted(records, 'edit')}${pictures}`
}

/** `before` is the folder that keeps what was there. */
export function restoredLine(contents: StoreContents, before: string | null): string {
  const kept = before === null ? '' : ` What was there before is kept in ${before}: remove it when you need it no more.`
  return `Restored ${countContents(contents)}.${kept}`
}

const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
