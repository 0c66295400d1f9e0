/** What is asked of the server before the code that wants it has come. */
export interface EarlyAnswers {
  /** Asks for a path of this site with a key. The answer is given once: here, or to who asks the same by `fetch`. */
  ask(path: string, key: string): Promise<Response>
  /** As the browser's own, but for what was asked already. */
  readonly fetch: typeof fetch
}

export function createEarlyAnswers(doFetch: typeof fetch): EarlyAnswers {
  const answers = new Map<string, Promise<Response>>()
  return {
    ask(path, key) {
      const headers = { Authorization: `Bearer ${key}` }
      const answer = doFetch(path, { headers, cache: 'no-store', credentials: 'omit' })
      answers.set(nameOf(path, headers.Authorization), answer)
      // Who wants it hears of it; else nobody does.
      answer.catch(() => {})
      return answer
    },
    fetch: async (input, init) => {
      const name = nameOf(String(input), new Headers(init?.headers).get('Authorization'))
      const early = init?.method === undefined || init.method === 'GET' ? answers.get(name) : undefined
      answers.delete(name)
      const answer = await early?.catch(() => null)
      return answer ?? doFetch(input, init)
    },
  }
}

function nameOf(path: string, authorization: string | null): string {
  return `${authorization} ${path}`
}
