/** False for what lies in the trash. */
export function isLive(record: { readonly deletedAt?: number | undefined }): boolean {
  return record.deletedAt === undefined
}
