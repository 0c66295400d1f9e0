import { ChevronDown, ChevronRight, MapPin, Plus } from 'lucide-react'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { followBoard } from '../board/followBoard'
import { zoneName, zoneNameWords } from '../board/zoneName'
import { whyNotNew } from '../commands/zoneRules'
import { AfterWords } from '../i18n/AfterWords'
import { countParts } from '../i18n/countWords'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import { HeadLine } from './HeadLine'
import { TableOfZone } from './lateTableOfZone'
import type { LineProps } from './lineAttributes'
import type { ListedRow } from './listedRows'
import listStyles from './OutlineList.module.css'
import styles from './ZoneLine.module.css'

type Props = LineProps & { readonly row: Extract<ListedRow, { kind: 'zone' }> }

/** A zone of a support, above what lies in it; or what lies in none. */
export function ZoneLine(props: Props) {
  const t = useT()
  const { row, view, index, on } = props
  const { name, hint, sentence } = useZone(view, row.id)
  const hasTables = useStore(view.lead, ({ tables }) => tables.length > 0)
  const count = row.noteCount + row.cardCount
  return (
    <HeadLine {...props} className={styles.line} isExpanded={count > 0 ? !row.isShut : undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={styles.cell}>
        <FoldButton row={row} onClick={() => on.toggleFold(index)} />
        <div className={listStyles.content}>
          <p data-zone-name>
            {name !== null && (
              <span className={styles.support}>
                {name.support}
                <span className={listStyles.heard}> · </span>
              </span>
            )}
            <span className={styles.name}>{name === null ? t('listing.elsewhere') : name.zone}</span>
          </p>
          {hasTables && (
            <AfterWords>
              <TableOfZone id={row.id} view={view} />
            </AfterWords>
          )}
          {sentence !== '' && (
            <p className={styles.challenge}>
              <span className={listStyles.heard}>{t('listing.challenge')} </span>
              {sentence}
            </p>
          )}
          <p className={styles.count}>
            {count > 0
              ? countParts({ notes: row.noteCount, cards: row.cardCount }, t).join(' · ')
              : sentence === '' && (hint || t('listing.nothing'))}
          </p>
        </div>
      </div>
      {name !== null && <ZoneActions {...props} name={zoneNameWords(name)} />}
    </HeadLine>
  )
}

function FoldButton({ row, onClick }: Pick<Props, 'row'> & { readonly onClick: () => void }) {
  const t = useT()
  if (row.noteCount + row.cardCount === 0) return <span className={styles.fold} />
  return (
    <IconButton
      label={t(row.isShut ? 'listing.unshut' : 'listing.shut')}
      className={styles.fold}
      tabIndex={-1}
      onClick={onClick}
    >
      {row.isShut ? <ChevronRight size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
    </IconButton>
  )
}

function ZoneActions({ view, row, name }: Props & { readonly name: string }) {
  const t = useT()
  const { commands } = view
  useStore(view.rights)
  useStore(view.lead)
  const kind = useSyncExternalStore(
    useMemo(() => followBoard(view), [view]),
    () => firstTaken(view, row.id),
  )
  const title = kind === null ? undefined : view.kinds.kindOf(kind)?.title[view.meta.getState().locale]
  const support = view.supports.zones.get(row.id)?.support ?? ''
  const create = () => {
    if (kind === null) return
    const run = () => commands.createIn.run(row.id, kind)
    // In a page's first half second the command is on its way: a press then counts once it has come.
    if (commands.createIn.isEnabled(row.id, kind)) run()
    else view.fetchCommands().then(run, () => {})
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells
    // biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus
    <div role="gridcell" className={listStyles.actions}>
      {kind !== null && (
        <IconButton
          label={
            title === undefined
              ? t('listing.writeIn', { zone: name })
              : t('listing.fillIn', { kind: title, zone: name })
          }
          tabIndex={-1}
          onClick={create}
        >
          <Plus size={18} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={t('listing.showZone', { zone: name })}
        tabIndex={-1}
        onClick={() => commands.goToSupport.run(support)}
      >
        <MapPin size={18} aria-hidden />
      </IconButton>
    </div>
  )
}

/** What a zone is made for first, of what this person can make in it now; null for nothing. */
function firstTaken(view: BoardView, id: string): string | null {
  if (!view.rights.getState().write) return null
  const taken = view.supports.zones.get(id)?.zone.takes ?? []
  const isMade = (kind: string) => kind === 'note' || view.kinds.kindOf(kind) !== null
  return taken.find((kind) => isMade(kind) && whyNotNew(view, id, kind) === null) ?? null
}

/** What a zone is called, what to do in it, and the challenge that stands in it; kept until one is another. */
function useZone(view: BoardView, id: string) {
  const known = useRef<ReturnType<typeof readZone> | null>(null)
  return useSyncExternalStore(
    useMemo(() => followBoard(view), [view]),
    () => {
      const next = readZone(view, id)
      const isSame = JSON.stringify(next) === JSON.stringify(known.current)
      if (!isSame || known.current === null) known.current = next
      return known.current
    },
  )
}

function readZone(view: BoardView, id: string) {
  const zone = view.supports.zones.get(id)
  const support = view.supports.supports.get(zone?.support ?? '')
  const sentence = zone?.zone.look === 'banner' ? (support?.challenge?.sentence ?? '') : ''
  return { name: zoneName(view, id), hint: zone?.zone.hint?.[view.meta.getState().locale] ?? '', sentence }
}
