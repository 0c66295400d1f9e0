import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { hidesPeople } from '../document/leadProjection'
import { useT } from '../i18n/LocaleProvider'
import type { BoardRenderer } from './boardRenderer'
import styles from './RemotePeople.module.css'
import { type Marks, placeMarks } from './remoteMarks'
import { type Peer, usePeers } from './usePeers'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** The others' cursors, and their names on what they hold or write in. They move outside React. */
export function RemotePeople({ view, renderer }: Props) {
  const peers = usePeers(view.presence)
  const marks = useRef(new Map<number, Marks>())
  const isHidden = useStore(view.lead, hidesPeople)
  useEffect(() => {
    if (!isHidden) return renderer.onFrame(() => placeMarks(marks.current, view.camera, renderer))
  }, [renderer, view.camera, isHidden])
  return (
    <div className={styles.people} aria-hidden="true" hidden={isHidden}>
      {peers.map((peer) => (
        <RemotePerson key={peer.client} peer={peer} marks={marks.current} onShown={() => renderer.repaint()} />
      ))}
    </div>
  )
}

type PersonProps = { readonly peer: Peer; readonly marks: Map<number, Marks>; readonly onShown: () => void }

function RemotePerson({ peer, marks, onShown }: PersonProps) {
  const t = useT()
  const cursor = useRef<HTMLDivElement>(null)
  const tag = useRef<HTMLDivElement>(null)
  const shown = useRef(onShown)
  shown.current = onShown
  useEffect(() => {
    if (cursor.current === null || tag.current === null) return
    marks.set(peer.client, { cursor: cursor.current, tag: tag.current })
    shown.current()
    return () => void marks.delete(peer.client)
  }, [marks, peer.client])
  const name = peer.person.name || t('person.nameless')
  const color = { backgroundColor: peer.person.color }
  return (
    <>
      <div ref={tag} className={styles.tag} style={color} data-holder={peer.person.id} hidden>
        {name}
      </div>
      <div ref={cursor} className={styles.cursor} data-cursor={peer.person.id} hidden>
        <svg width="18" height="18" viewBox="0 0 18 18" fill={peer.person.color} aria-hidden="true">
          <path d="M1 1l6 15 2.4-6.4L16 7z" stroke="#fff" strokeWidth="1.2" strokeLinejoin="round" />
        </svg>
        <span className={styles.name} style={color}>
          {name}
        </span>
      </div>
    </>
  )
}
