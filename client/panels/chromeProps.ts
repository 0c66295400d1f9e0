/** What the chrome asks of its page, however it is laid out. */
export type ChromeProps = {
  readonly onImport: (files: readonly File[]) => void
}
