/** In the child: answers what the parent asks, one after the other, and leaves when the parent has gone. */
export function answerParent<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  let last: Promise<void> = Promise.resolve()
  process.on('message', (request: Request) => {
    last = last.then(async () => {
      const message = await answer(request).then(
        (value) => ({ answer: value, error: null }),
        (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
      process.send?.(message)
    })
  })
  process.once('disconnect', () => process.exit(0))
}
