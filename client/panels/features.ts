import { type ComponentType, createContext, createElement, type ReactNode, useContext } from 'react'
import type { WindowName } from '../session/types'
import type { Late } from '../ui/late'

/** A window of a feature: beside or above the board, fetched when it is asked for. */
export type LoadWindow = () => Promise<ComponentType<{ readonly onClose: () => void }>>

/**
 * A part of leading a workshop, which the panels know by this alone: client/app lists them, and to take one out is to take
 * its line out there. Components are late ones: nothing of a feature is fetched before the board stands.
 */
export type Feature = {
  readonly id: string
  readonly windows?: Partial<Record<WindowName, LoadWindow>>
  /** Windows that only who leads is offered. */
  readonly led?: readonly WindowName[]
  /** Stands around or above the board: overlays, bars. */
  readonly Around?: ComponentType
  /** On the board itself, in its coordinates and under what is written: it places itself by the camera. */
  readonly OnBoard?: ComponentType
  /** In the bar at the top centre that says where the workshop stands, for everybody. */
  readonly Chip?: ComponentType
  /** In the facilitator's panel. */
  readonly Section?: Late<object>
  /** On the big screen, above the board. */
  readonly OnScreen?: ComponentType
}

export const FeaturesContext = createContext<readonly Feature[]>([])

export function useFeatures(): readonly Feature[] {
  return useContext(FeaturesContext)
}

/** What features lay on the board. */
export function useOnBoard(): ReactNode {
  return useFeatures().map(({ id, OnBoard }) => OnBoard !== undefined && createElement(OnBoard, { key: id }))
}
