import { useState } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenCard } from '../openCard'

type Photo = {
  /** Sends a picture and puts it into the field; on a fault the field stays as it is. */
  take(file: File): void
  readonly isSending: boolean
  /** What went wrong, in one line; null for nothing. */
  readonly problem: string | null
}

export function usePhoto(field: FieldOf<'image'>, onTaken?: () => void): Photo {
  const t = useT()
  const { view, card, problemOf } = useOpenCard()
  const [state, setState] = useState<{ readonly isSending: boolean; readonly problem: string | null }>({
    isSending: false,
    problem: null,
  })
  const send = async (file: File) => {
    setState({ isSending: true, problem: null })
    try {
      const image = await view.images.upload(file)
      view.commands.setCardField.run(card, field.name, { kind: 'image', image })
      setState({ isSending: false, problem: null })
      onTaken?.()
    } catch (error) {
      setState({ isSending: false, problem: problemOf(error) })
    }
  }
  return {
    ...state,
    take(file) {
      if (!file.type.startsWith('image/')) setState({ isSending: false, problem: t('cards.noPicture') })
      else void send(file)
    },
  }
}
