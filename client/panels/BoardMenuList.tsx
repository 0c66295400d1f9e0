import {
  BookOpenText,
  ClipboardList,
  EqualApproximately,
  FileDown,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileUp,
  Funnel,
  History,
  House,
  Keyboard,
  LayoutPanelTop,
  LogOut,
  Presentation,
  Search,
  Settings2,
  SquareChevronRight,
  Telescope,
  Trash2,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { RELATIONS } from '../../shared/protocol/exports'
import type { BoundCommand } from '../commands/command'
import { useT } from '../i18n/LocaleProvider'
import type { OpenMenu } from '../ui/Menu'
import { type MenuGroup, type MenuItem, MenuList } from '../ui/MenuList'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'
import { firstShortcutWords } from './shortcutWords'
import { useBoardKinds } from './useBoardKinds'
import { useExport } from './useExport'
import { useMay } from './useMay'

type Props = OpenMenu & { readonly onImport: () => void }

/** What concerns the board as a whole. */
export function BoardMenuList({ onImport, ...menu }: Props) {
  const t = useT()
  const { navigate } = useServices()
  const { view } = useOpenBoard()
  const { commands } = view
  const letterKeys = useStore(view.preferences, (preferences) => preferences.letterKeys)
  const mayWrite = useMay('write')
  const exportAs = useExport()
  const kinds = useBoardKinds(view)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus(), [])
  const icon = { size: 18, 'aria-hidden': true } as const
  const named = ({ labelKey, shortcuts, run }: BoundCommand): MenuItem => {
    const keys = firstShortcutWords(shortcuts, t, letterKeys)
    return { label: t(labelKey), run, ...(keys === null ? {} : { keys }) }
  }
  const groups: MenuGroup[] = [
    {
      items: [
        ...(mayWrite
          ? [
              { ...named(commands.openPaste), icon: <ClipboardList {...icon} /> },
              ...(view.isDesk ? [] : [{ label: t('menu.import'), icon: <FileUp {...icon} />, run: onImport }]),
            ]
          : []),
        { label: t('menu.exportCsv'), icon: <FileSpreadsheet {...icon} />, run: () => void exportAs('csv') },
        ...kinds.map((kind) => ({
          label: t('menu.exportCards', { kind: kind.title }),
          icon: <FileSpreadsheet {...icon} />,
          run: () => void exportAs('csv', kind),
        })),
        ...(view.relations.standing.size > 0
          ? [
              {
                label: t('menu.exportRelations'),
                icon: <FileSpreadsheet {...icon} />,
                run: () => void exportAs('csv', { name: RELATIONS, title: t('relations.title') }),
              },
            ]
          : []),
        { label: t('menu.exportMd'), icon: <FileText {...icon} />, run: () => void exportAs('md') },
        { label: t('menu.exportJson'), icon: <FileDown {...icon} />, run: () => void exportAs('json') },
        ...(view.isDesk ? [] : [{ ...named(commands.openPictures), icon: <FileImage {...icon} /> }]),
      ],
    },
    {
      items: [
        ...(view.canLead
          ? [
              { ...named(commands.openLead), icon: <Presentation {...icon} /> },
              { ...named(commands.openSupports), icon: <LayoutPanelTop {...icon} /> },
            ]
          : []),
        { ...named(commands.openFind), icon: <Search {...icon} /> },
        ...(view.isDesk
          ? []
          : [
              { ...named(commands.openOverview), icon: <Telescope {...icon} /> },
              { ...named(commands.openSimilar), icon: <EqualApproximately {...icon} /> },
              { ...named(commands.openTelling), icon: <BookOpenText {...icon} /> },
            ]),
        { ...named(commands.openFilter), icon: <Funnel {...icon} /> },
        { ...named(commands.openTrash), icon: <Trash2 {...icon} /> },
        ...(view.canLead ? [{ ...named(commands.openSnapshots), icon: <History {...icon} /> }] : []),
        { ...named(commands.openPalette), icon: <SquareChevronRight {...icon} /> },
        { ...named(commands.openKeys), icon: <Keyboard {...icon} /> },
        { ...named(commands.openPreferences), icon: <Settings2 {...icon} /> },
      ],
    },
    {
      items: [
        { label: t('menu.home'), icon: <House {...icon} />, run: () => navigate('/') },
        { label: t('menu.leave'), icon: <LogOut {...icon} />, run: () => view.session.setState({ window: 'leave' }) },
      ],
    },
  ]
  return <MenuList {...menu} list={list} groups={groups} />
}
