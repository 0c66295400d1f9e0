/** The first picture of what is dropped or pasted; null for none. */
export function imageIn(transfer: Pick<DataTransfer, 'files'> | null): File | null {
  return [...(transfer?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null
}
