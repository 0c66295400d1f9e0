import { type ReactNode, useRef } from 'react'
import { Button } from '../../ui/Button'

type Props = {
  readonly label: string
  readonly accept: string
  readonly onFile: (file: File) => void
  /** A picture before the label. */
  readonly children?: ReactNode
}

/** A button that asks for one file. */
export function FilePicker({ label, accept, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        {children}
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
