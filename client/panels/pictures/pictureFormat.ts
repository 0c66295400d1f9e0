export const PICTURE_FORMATS = ['png', 'svg', 'pdf'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]
