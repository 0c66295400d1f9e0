/** What is wrong with a file that was sent as a picture. */
export type ImageFault = 'notAnImage' | 'tooManyPixels' | 'unreadable'

/** The file is at fault: sending it again changes nothing. */
export class BadImageError extends Error {
  override readonly name = 'BadImageError'

  constructor(readonly fault: ImageFault) {
    super(fault)
  }
}

/** More pictures came than can wait: the same call may work in a moment. */
export class ImagesBusyError extends Error {
  override readonly name = 'ImagesBusyError'
}

/** This machine cannot decode pictures at all: the package for it is missing, or no process can be started. */
export class NoDecoderError extends Error {
  override readonly name = 'NoDecoderError'
}
