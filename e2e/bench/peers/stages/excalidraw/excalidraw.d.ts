/** What the stage uses of Excalidraw, so that types can be checked where it is not installed. */
declare module '@excalidraw/excalidraw' {
  import type { ComponentType } from 'react'

  export type ExcalidrawElement = {
    readonly id: string
    readonly type: string
    readonly x: number
    readonly y: number
    readonly version: number
    readonly containerId?: string | null
  }

  type AppState = {
    readonly scrollX: number
    readonly scrollY: number
    readonly zoom: { readonly value: number }
    readonly selectedElementIds: Readonly<Record<string, true>>
    readonly selectedGroupIds: Readonly<Record<string, boolean>>
    readonly viewBackgroundColor: string
    readonly isLoading: boolean
  }

  export type Collaborator = {
    readonly username: string
    readonly pointer: { readonly x: number; readonly y: number; readonly tool: 'pointer' }
  }

  type SceneData = {
    readonly elements?: readonly ExcalidrawElement[]
    readonly appState?: Partial<AppState>
    readonly collaborators?: ReadonlyMap<string, Collaborator>
    readonly captureUpdate?: 'NEVER'
  }

  export type ExcalidrawApi = {
    updateScene(scene: SceneData): void
    getSceneElementsIncludingDeleted(): readonly ExcalidrawElement[]
    getAppState(): AppState
  }

  export type InitialData = {
    readonly elements?: readonly ExcalidrawElement[]
    readonly appState?: Partial<AppState>
    readonly scrollToContent?: boolean
  }

  export const Excalidraw: ComponentType<{
    readonly excalidrawAPI: (api: ExcalidrawApi) => void
    readonly initialData: InitialData | Promise<InitialData>
    readonly isCollaborating?: boolean
  }>
  export const CaptureUpdateAction: { readonly NEVER: 'NEVER' }
}
