import type { startProduct } from '../contenders/product'
import type { FoundBrowser } from './openPage'

/** What Grappe is measured with: a browser that was found, and a server that runs. */
export type CanvasRig = { readonly browser: FoundBrowser; readonly server: Awaited<ReturnType<typeof startProduct>> }
