import { type RefObject, useEffect, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { createToolRunner } from '../tools/toolRunner'
import { attachKeyboard } from './boardKeyboard'
import { BoardRenderer } from './boardRenderer'
import { createBoardToolContext } from './boardToolContext'
import { finestRatio } from './finestRatio'
import { letGoWithoutRight } from './letGoWithoutRight'
import { followNoteFont } from './noteFont'
import { attachPointers } from './pointerAdapter'
import { createSpareCanvas } from './spareCanvas'
import type { Stagehand } from './stagehand'
import { useCanvasTheme } from './useCanvasTheme'

const BROWSER: Stagehand = {
  clock: { request: (run) => requestAnimationFrame(run), cancel: (handle) => cancelAnimationFrame(handle) },
  timers: {
    set: (run, milliseconds) => window.setTimeout(run, milliseconds),
    clear: (handle) => window.clearTimeout(handle),
  },
  createCanvas: createSpareCanvas,
  prefersStillness: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
}

/** Everything of the canvas that is not React, for as long as the board is shown in the element. */
export function useBoardRenderer(
  view: BoardView,
  board: RefObject<HTMLElement | null>,
  isHidden: boolean,
): BoardRenderer | null {
  const [renderer, setRenderer] = useState<BoardRenderer | null>(null)
  const theme = useCanvasTheme()
  const t = useT()
  useEffect(() => {
    const element = board.current
    if (element === null) return
    const made = new BoardRenderer(view, BROWSER)
    const runner = createToolRunner(createBoardToolContext(view, made.scene, made))
    const unhand = letGoWithoutRight(view, runner)
    const { clock, timers, prefersStillness } = BROWSER
    const isSpaceHeld = () => keyboard.isSpaceHeld
    const pointers = attachPointers(element, { runner, view, clock, timers, isSpaceHeld, prefersStillness })
    const keyboard = attachKeyboard(element, {
      commands: view.commands,
      fetchCommands: view.fetchCommands,
      letterKeys: () => view.preferences.getState().letterKeys,
      runner,
      onSpace: () => pointers.showCursor(),
      onAnswered: () => pointers.answersKey(),
    })
    const unwatch = watchScreen(element, view, made)
    const unfollowFont = followNoteFont(view.preferences, (fontFamily) => made.setFont(fontFamily))
    setRenderer(made)
    return () => {
      unhand()
      unfollowFont()
      unwatch()
      pointers.detach()
      keyboard.detach()
      made.destroy()
      setRenderer(null)
    }
  }, [view, board])
  useEffect(() => renderer?.setTheme(theme), [renderer, theme])
  useEffect(() => {
    const words = { invitation: t('clusters.invitation'), count: (count: number) => t('outline.count', { count }) }
    renderer?.setWords(words)
  }, [renderer, t])
  useEffect(() => renderer?.setHidden(isHidden), [renderer, isHidden])
  return renderer
}

/** Follows the element's size and the screen's resolution. */
function watchScreen(element: HTMLElement, { camera }: BoardView, renderer: BoardRenderer): () => void {
  const stop = new AbortController()
  const follow = () => {
    camera.setViewport({ width: element.clientWidth, height: element.clientHeight })
    renderer.surfaces.setFinest(finestRatio(window.devicePixelRatio, camera.viewport))
  }
  const size = new ResizeObserver(follow)
  size.observe(element)
  const followRatio = () => {
    follow()
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', followRatio, { once: true, signal: stop.signal })
  }
  followRatio()
  return () => {
    size.disconnect()
    stop.abort()
  }
}
