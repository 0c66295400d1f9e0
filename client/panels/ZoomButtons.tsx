import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { formatPercent } from '../i18n/format'
import { useLocale } from '../i18n/LocaleProvider'
import { createThrottle } from '../presence/throttle'
import type { Camera } from '../session/camera'
import { CommandButton } from './CommandButton'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import styles from './ZoomButtons.module.css'

/** How near the board is, and back to where one sees all of it. */
export function ZoomButtons() {
  const { t, locale } = useLocale()
  const { camera, commands } = useOpenBoard().view
  const subscribe = useCallback((listener: () => void) => followSeldom(camera, listener), [camera])
  const percent = useSyncExternalStore(subscribe, () => Math.round(camera.state.zoom * 100))
  return (
    <>
      <CommandButton command={commands.zoomOut}>
        <Minus size={20} aria-hidden />
      </CommandButton>
      <button
        type="button"
        className={styles.percent}
        title={t('zoom.reset')}
        onMouseDown={keepFocus}
        onClick={() => commands.resetZoom.run()}
      >
        {formatPercent(locale, percent / 100)}
      </button>
      <CommandButton command={commands.zoomIn}>
        <Plus size={20} aria-hidden />
      </CommandButton>
      <FitButton />
      <MinimapButton />
    </>
  )
}

/** A number that changes in every frame cannot be read, and costs the page its layout. Milliseconds. */
const SELDOM = 100

function followSeldom(camera: Camera, listener: () => void): () => void {
  const throttle = createThrottle(SELDOM, listener)
  const unfollow = camera.subscribe(() => throttle.call())
  return () => {
    unfollow()
    throttle.cancel()
  }
}

function MinimapButton() {
  const { commands, session } = useOpenBoard().view
  const isShown = useStore(session, (state) => state.minimap)
  return (
    <CommandButton command={commands.toggleMinimap} pressed={isShown}>
      <MapIcon size={20} aria-hidden />
    </CommandButton>
  )
}

export function FitButton() {
  const { commands } = useOpenBoard().view
  return (
    <CommandButton command={commands.zoomToFit}>
      <Maximize size={20} aria-hidden />
    </CommandButton>
  )
}
