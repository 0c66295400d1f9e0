import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../../shared/geometry/box'
import { useT } from '../i18n/LocaleProvider'
import { type MenuGroup, MenuList } from '../ui/MenuList'
import styles from './ContextMenu.module.css'
import { contextMenuGroups } from './contextMenuGroups'
import { useOpenBoard } from './openBoard'

/** The menu of what is selected, or of the board where nothing is, at a point of the screen. */
export function ContextMenu({ at }: { readonly at: Point }) {
  const t = useT()
  const { view } = useOpenBoard()
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(at)
  const [parts] = useState(() => contextMenuGroups(view, at, t))
  const [isWhole, setIsWhole] = useState(false)
  const [before] = useState(() => document.activeElement)
  const { selection, relation } = view.session.getState()
  const name = relation !== null ? 'relating.menu' : selection.size === 0 ? 'menu.ofBoard' : 'menu.ofSelection'

  const { first, rare, last } = parts
  const more = { label: t('menu.rare'), run: () => setIsWhole(true), stays: true }
  const groups = [...first, ...(isWhole ? rare : rare.length > 0 ? [{ items: [more] }] : []), ...last]
  const begin = isWhole ? countItems(first) : 0
  useLayoutEffect(() => list.current?.showPopover?.(), [])
  useLayoutEffect(() => {
    if (list.current === null) return
    setPlace(inside(at, list.current))
    list.current.querySelectorAll<HTMLElement>('[role^=menuitem]')[begin]?.focus({ preventScroll: true })
  }, [at, begin])
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || list.current?.contains(target) || target.closest(BOARD) !== null) return
      view.session.setState({ menu: null })
    }
    document.addEventListener('pointerdown', outside, true)
    return () => document.removeEventListener('pointerdown', outside, true)
  }, [view])

  const close = () => {
    view.session.setState({ menu: null })
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  return (
    <MenuList
      list={list}
      isOnTop
      label={t(name)}
      groups={groups}
      className={styles.menu}
      style={{ left: place.x, top: place.y }}
      onDone={close}
    />
  )
}

/** It closes the menu by itself, and knows that this is all that the press was for. */
const BOARD = '[data-board-canvas]'
const MARGIN = 8

/** Beside the point, and whole on the screen. */
function inside({ x, y }: Point, { offsetWidth, offsetHeight }: HTMLElement): Point {
  const shift = (start: number, length: number, room: number) =>
    Math.max(MARGIN, start + length + MARGIN > room ? Math.min(start - length, room - length - MARGIN) : start)
  return { x: shift(x, offsetWidth, innerWidth), y: shift(y, offsetHeight, innerHeight) }
}

function countItems(groups: readonly MenuGroup[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0)
}
