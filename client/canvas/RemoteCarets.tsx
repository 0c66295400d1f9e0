import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import type { BoardRenderer } from './boardRenderer'
import styles from './RemoteCarets.module.css'
import { RemoteCarets as Carets } from './remoteCarets'
import { type Peer, usePeers } from './usePeers'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** Where the others are in the texts that they write, above the editor too. They move outside React. */
export function RemoteCarets({ view, renderer }: Props) {
  const peers = usePeers(view.presence)
  const carets = useMemo(() => new Carets(view, renderer), [view, renderer])
  const isNameless = useStore(view.lead, ({ lead }) => lead.hidesCursors)
  useEffect(() => renderer.onFrame(() => carets.place()), [renderer, carets])
  return (
    <div className={styles.carets} aria-hidden="true" data-nameless={isNameless || undefined}>
      {peers.map((peer) => (
        <RemoteCaret key={peer.client} peer={peer} carets={carets} />
      ))}
    </div>
  )
}

function RemoteCaret({ peer, carets }: { readonly peer: Peer; readonly carets: Carets }) {
  const t = useT()
  const all = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const selection = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (all.current === null || line.current === null || selection.current === null) return
    return carets.add(peer.client, { all: all.current, line: line.current, selection: selection.current })
  }, [carets, peer.client])
  const person = { '--person': peer.person.color } as CSSProperties
  return (
    <div ref={all} className={styles.caret} style={person} data-caret-of={peer.person.id} hidden>
      <div ref={selection} className={styles.selection} data-caret-selection />
      <div ref={line} className={styles.line} data-caret={peer.person.id}>
        <span className={styles.name}>{peer.person.name || t('person.nameless')}</span>
      </div>
    </div>
  )
}
