/** Lets the browser download what is in memory under this name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download has started once this task is over; a slow browser gets a minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
