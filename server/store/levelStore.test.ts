import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeBoardStore } from './boardStore.contract'
import { openLevelStore } from './levelStore'

describeBoardStore('levelStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-store-'))
  let store = await openLevelStore(folder)
  return {
    store,
    async reopen() {
      await store.close()
      store = await openLevelStore(folder)
      return store
    },
    async dispose() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
})
