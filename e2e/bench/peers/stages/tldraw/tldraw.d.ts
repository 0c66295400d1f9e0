/** What the stage uses of tldraw, so that types can be checked where it is not installed. */
declare module 'tldraw' {
  import type { ComponentType } from 'react'

  type Vector = { readonly x: number; readonly y: number }
  type Camera = Vector & { readonly z: number }
  export type TldrawRecord = { readonly id: string; readonly typeName: string }
  type Shape = TldrawRecord & Vector & { readonly parentId: string }

  export type Editor = {
    readonly store: {
      mergeRemoteChanges(change: () => void): void
      put(records: readonly TldrawRecord[]): void
      remove(ids: readonly string[]): void
    }
    getCamera(): Camera
    setCamera(camera: Camera, options: { readonly immediate: true; readonly force: true }): void
    setSelectedShapes(ids: readonly string[]): void
    getShape(id: string): Shape | undefined
    getPointInParentSpace(shape: string, point: Vector): Vector
    getCurrentPageId(): string
  }

  export const Tldraw: ComponentType<{
    readonly assetUrls: unknown
    readonly options: { readonly maxShapesPerPage: number }
    readonly cameraOptions: { readonly zoomSteps: readonly number[] }
    readonly onMount: (editor: Editor) => void
  }>
  export function toRichText(text: string): unknown
  export const InstancePresenceRecordType: {
    create(presence: {
      readonly id: string
      readonly userId: string
      readonly userName: string
      readonly currentPageId: string
      readonly color: string
      readonly lastActivityTimestamp: number
      readonly cursor: Vector & { readonly type: 'default'; readonly rotation: number }
    }): TldrawRecord
    createId(id: string): string
  }
}

declare module '@tldraw/assets/selfHosted' {
  export function getAssetUrls(options: { readonly baseUrl: string }): unknown
}
