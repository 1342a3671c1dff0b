/** What is asked of a host. */
export interface Request {
  url: URL
  method: 'HEAD' | 'GET'
  /** Bytes of the body that are read; 0 reads none of it. */
  mostBytes: number
}

/**
 * Why no host answered. `no-host`: the name does not exist. `no-address`: the name could not be looked up just now.
 * `not-public`: the host's address is a private one.
 */
export type Fault = 'no-host' | 'no-address' | 'not-public' | 'timeout' | 'tls' | 'network'

/** What a host answered: status, headers by name in lower case, and as much of the body as was asked for; or why there is no answer. */
export type Answer = {status: number; headers: Readonly<Record<string, string>>; body: string; fault?: undefined} | {fault: Fault}

/** The world outside: requests, time. Tests hand in their own. */
export interface World {
  /** Sends one request and follows nothing. It never rejects. */
  send(request: Request): Promise<Answer>
  sleep(milliseconds: number): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
}
