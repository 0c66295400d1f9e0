type FileName = { readonly title: string; readonly extension: string }

/** Lets the browser download what is in memory, named by a title. */
export function saveFile(content: Blob, { title, extension }: FileName): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName(title)}.${extension}`
  document.body.append(link)
  link.click()
  link.remove()
  // The download has started once this task is over; a slow browser gets a minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  return safe.trim().slice(0, 80)
}
