import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { Dialog } from '../../ui/Dialog'
import { useOpenCard } from '../openCard'
import { Tabs } from '../Tabs'
import { DrawPad } from './DrawPad'
import { FacePicker } from './FacePicker'
import { PhotoPicker } from './PhotoPicker'

export const PORTRAIT_TABS = ['draw', 'face', 'photo'] as const
export type PortraitTab = (typeof PORTRAIT_TABS)[number]

type Props = {
  readonly field: FieldOf<'image'>
  readonly tab: PortraitTab
  readonly onTab: (tab: PortraitTab) => void
  readonly onClose: () => void
}

/** Draws a portrait, picks a face, or takes a photo. */
export function PortraitDialog({ field, tab, onTab, onClose }: Props) {
  const t = useT()
  const { locale } = useOpenCard()
  const id = useId()
  const Picker = { draw: DrawPad, face: FacePicker, photo: PhotoPicker }[tab]
  return (
    <Dialog title={field.label[locale]} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <Tabs
        id={id}
        label={field.label[locale]}
        tabs={PORTRAIT_TABS.map((name) => ({ name, label: t(`cards.portrait.${name}`) }))}
        chosen={tab}
        onChoose={onTab}
      />
      <div role="tabpanel" id={`${id}-${tab}-panel`} aria-labelledby={`${id}-${tab}`}>
        <Picker field={field} onClose={onClose} />
      </div>
    </Dialog>
  )
}
