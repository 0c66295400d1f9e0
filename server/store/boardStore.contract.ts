import { afterEach, beforeEach, describe } from 'vitest'
import type { BoardStore } from './boardStore'
import { boardRules } from './contract/boardRules'
import { lifeRules } from './contract/lifeRules'
import { roomRules } from './contract/roomRules'

/** A store to try, on a disk that outlives it. */
export type OpenedStore = {
  store: BoardStore
  /** Closes the store and opens another on the same disk. */
  reopen(): Promise<BoardStore>
  /** Closes what is open and clears the disk away. */
  dispose(): Promise<void>
}

/** Gives the store of the running test. */
export type UnderTest = { readonly store: BoardStore; reopen(): Promise<BoardStore> }

/** The rules ST1 to ST17 of SPEC.md, for any implementation. */
export function describeBoardStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.dispose())
    const underTest: UnderTest = {
      get store() {
        return opened.store
      },
      reopen: () => opened.reopen(),
    }
    roomRules(underTest)
    boardRules(underTest)
    lifeRules(underTest)
  })
}
