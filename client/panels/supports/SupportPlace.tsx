import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Maximize2, Minimize2 } from 'lucide-react'
import { useState } from 'react'
import type { Box } from '../../../shared/geometry/box'
import type { ShownSupport } from '../../document/supportsProjection'
import { useT } from '../../i18n/LocaleProvider'
import { IconButton } from '../../ui/IconButton'
import { TextField } from '../../ui/TextField'
import { useOpenBoard } from '../openBoard'
import styles from './SupportSettings.module.css'

/** Page units that one press moves it by, and the share that one makes it larger by. */
const STEP = 200
const GROWTH = 1.1

const ICON = { size: 20, 'aria-hidden': true } as const

/** Where a support lies and how large it is: by numbers and by presses, for who does not drag. */
export function SupportPlace({ support: { id, box } }: { readonly support: ShownSupport }) {
  const t = useT()
  const { moveSupport, resizeSupport } = useOpenBoard().view.commands
  const move = (x: number, y: number) => moveSupport.run(id, { x, y })
  const grow = (by: number) => resizeSupport.run(id, { ...box, width: box.width * by, height: box.height * by })
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>{t('supports.place')}</legend>
      <div className={styles.arrows}>
        <IconButton label={t('supports.moveLeft')} onClick={() => move(-STEP, 0)}>
          <ArrowLeft {...ICON} />
        </IconButton>
        <IconButton label={t('supports.moveRight')} onClick={() => move(STEP, 0)}>
          <ArrowRight {...ICON} />
        </IconButton>
        <IconButton label={t('supports.moveUp')} onClick={() => move(0, -STEP)}>
          <ArrowUp {...ICON} />
        </IconButton>
        <IconButton label={t('supports.moveDown')} onClick={() => move(0, STEP)}>
          <ArrowDown {...ICON} />
        </IconButton>
        <IconButton label={t('supports.smaller')} onClick={() => grow(1 / GROWTH)}>
          <Minimize2 {...ICON} />
        </IconButton>
        <IconButton label={t('supports.larger')} onClick={() => grow(GROWTH)}>
          <Maximize2 {...ICON} />
        </IconButton>
      </div>
      <div className={styles.numbers}>
        {(['x', 'y', 'width', 'height'] as const).map((side) => (
          <NumberField
            key={side}
            label={t(`supports.${side}`)}
            value={box[side]}
            onWrite={(value) => resizeSupport.run(id, { ...box, [side]: value } satisfies Box)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type NumberProps = { readonly label: string; readonly value: number; readonly onWrite: (value: number) => void }

/** Written when it is left or with Enter; what is no number is put back. */
function NumberField({ label, value, onWrite }: NumberProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    const number = Number((draft ?? '').replace(',', '.'))
    if (draft !== null && draft.trim() !== '' && Number.isFinite(number)) onWrite(number)
    setDraft(null)
  }
  return (
    <TextField
      label={label}
      value={draft ?? String(Math.round(value))}
      onChange={setDraft}
      inputMode="numeric"
      autoComplete="off"
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}
