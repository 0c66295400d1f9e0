/** The server answered and said no. `title` is for the person, in the server's words. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly status: number,
    /** What kind of problem, for programs: the problem's `code` or the end of its `type`; "" where none was given. */
    readonly code: string,
    readonly title: string,
    /** What is particular to this case; "" where nothing is. */
    readonly detail = '',
  ) {
    super(title)
  }
}

/** No answer came: no network, no server, or something that is not ours answered in its place. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}
