import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../../../shared/geometry/box'
import { RELATION_SIGNS, type RelationSign } from '../../../shared/model/relation'
import { useT } from '../../i18n/LocaleProvider'
import { MenuList } from '../../ui/MenuList'
import { SignMark } from '../../ui/SignMark'
import styles from './RelateHandle.module.css'
import { signOfKey } from './signOfKey'

type Props = {
  /** Of the window, in CSS pixels. */
  readonly at: Point
  /** The two things, in words. */
  readonly pair: string
  readonly onChoose: (sign: RelationSign) => void
  readonly onLeave: () => void
}

const MARGIN = 8

/** Which of the four signs: by a press, by the keys 1 to 4, or by the arrows. */
export function SignMenu({ at, pair, onChoose, onLeave }: Props) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(at)
  useLayoutEffect(() => {
    const menu = list.current
    if (menu === null) return
    menu.showPopover?.()
    const { offsetWidth, offsetHeight } = menu
    const inside = (start: number, length: number, room: number) =>
      Math.max(MARGIN, Math.min(start, room - length - MARGIN))
    setPlace({ x: inside(at.x + 12, offsetWidth, innerWidth), y: inside(at.y - 24, offsetHeight, innerHeight) })
    menu.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true })
  }, [at])
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && list.current?.contains(target) !== true) onLeave()
    }
    document.addEventListener('pointerdown', outside, true)
    return () => document.removeEventListener('pointerdown', outside, true)
  }, [onLeave])
  const byDigit = (event: KeyboardEvent) => {
    const sign = signOfKey(event)
    if (sign === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChoose(sign)
  }
  return (
    <div data-own-pointers onKeyDownCapture={byDigit}>
      <MenuList
        list={list}
        isOnTop
        label={t('relating.signs')}
        className={styles.menu}
        style={{ left: place.x, top: place.y }}
        groups={[
          {
            heading: pair,
            items: RELATION_SIGNS.map((sign, index) => ({
              label: t(`relating.sign.${sign}`),
              icon: <SignMark sign={sign} />,
              keys: String(index + 1),
              stays: true,
              run: () => onChoose(sign),
            })),
          },
        ]}
        onDone={onLeave}
      />
    </div>
  )
}
