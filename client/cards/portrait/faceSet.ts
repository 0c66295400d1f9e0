import type { Words } from '../../../shared/model/words'

export type FacePath = { readonly d: string } & (
  | { readonly fill: string }
  | { readonly stroke: string; readonly width: number }
)
export type Face = { readonly name: string; readonly label: Words; readonly paths: readonly FacePath[] }
export const FACES: readonly Face[] = []
