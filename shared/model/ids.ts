import { nanoid } from 'nanoid'

/** 126 random bits: ids of boards, people and entries are made without asking anybody. */
export function createId(): string {
  return nanoid()
}
