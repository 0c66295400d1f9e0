import type { RefObject } from 'react'
import styles from './WrittenText.module.css'

export type MirrorLine = {
  readonly text: string
  /** A dot before it, as of an item; a faint one where it is empty. */
  readonly bullet?: 'full' | 'faint' | undefined
  /** It is over a limit. */
  readonly isOver?: boolean | undefined
}

type Props = {
  readonly lines: readonly MirrorLine[]
  readonly placeholder?: string | undefined
  readonly ref: RefObject<HTMLDivElement | null>
}

/**
 * The same letters below the field, unseen: they make it as high as its text, carry what marks a line, and tell where a
 * letter stands.
 */
export function Mirror({ lines, placeholder = '', ref }: Props) {
  const isEmpty = lines.length === 1 && lines[0]?.text === ''
  return (
    <div ref={ref} className={styles.mirror} aria-hidden="true" data-mirror>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at} className={styles.line} data-bullet={line.bullet} data-over={line.isOver || undefined}>
          <span>{line.text === '' ? EMPTY : line.text}</span>
        </div>
      ))}
      {isEmpty && <div className={styles.invitation}>{placeholder}</div>}
    </div>
  )
}

/** As high as a letter, and no letter. */
const EMPTY = '\u200b'

/** Where a place in the text stands: CSS pixels from the mirror's top left. Null while it is not shown. */
export type CaretPlace = { readonly x: number; readonly y: number; readonly height: number }

export function caretPlace(mirror: HTMLElement, text: string, index: number): CaretPlace | null {
  const before = text.slice(0, index)
  const line = before.split('\n').length - 1
  const letters = mirror.children[line]?.querySelector('span')?.firstChild
  if (!(letters instanceof Text)) return null
  const offset = Math.min(before.length - (before.lastIndexOf('\n') + 1), letters.length)
  const isEmpty = letters.data === EMPTY
  const box = isEmpty ? boxOf(letters, 0, 1) : offset < letters.length ? boxOf(letters, offset, offset + 1) : null
  const last = box === null ? boxOf(letters, letters.length - 1, letters.length) : null
  const found = box ?? last
  if (found === null) return null
  const origin = mirror.getBoundingClientRect()
  return { x: (box?.left ?? last?.right ?? 0) - origin.left, y: found.top - origin.top, height: found.height }
}

/** The boxes of the letters between two places. CSS pixels from the mirror's top left. */
export function textBoxes(mirror: HTMLElement, text: string, start: number, end: number): DOMRect[] {
  const origin = mirror.getBoundingClientRect()
  const boxes: DOMRect[] = []
  let at = 0
  for (const [line, content] of text.split('\n').entries()) {
    const letters = mirror.children[line]?.querySelector('span')?.firstChild
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, content.length)]
    at += content.length + 1
    if (!(letters instanceof Text) || from >= to) continue
    const range = document.createRange()
    range.setStart(letters, Math.min(from, letters.length))
    range.setEnd(letters, Math.min(to, letters.length))
    for (const box of range.getClientRects()) {
      boxes.push(new DOMRect(box.left - origin.left, box.top - origin.top, box.width, box.height))
    }
  }
  return boxes
}

function boxOf(letters: Text, from: number, to: number): DOMRect | null {
  const range = document.createRange()
  range.setStart(letters, from)
  range.setEnd(letters, to)
  return [...range.getClientRects()].at(-1) ?? null
}
