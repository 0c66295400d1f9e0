import { describeBoardStore } from './boardStore.contract'
import { createMemoryDisk, createMemoryStore } from './memoryStore'

describeBoardStore('memoryStore', async () => {
  const disk = createMemoryDisk()
  let store = createMemoryStore(disk)
  return {
    store,
    async reopen() {
      await store.close()
      store = createMemoryStore(disk)
      return store
    },
    dispose: () => store.close(),
  }
})
