import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs'

/** 256 random bits as 43 characters that need no escaping in an address or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether two secrets are the same, in a time that tells nothing about either (their lengths included). */
export function isSameToken(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/**
 * The token in a file that only its owner can read; a missing file is made with a new token. Throws where the file holds
 * something else: a guessable token is worse than none.
 */
export function tokenFromFile(path: string): string {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    const token = newToken()
    writeFileSync(file, `${token}\n`)
    closeSync(file)
    return token
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const token = readFileSync(path, 'utf8').trim()
  if (!/^[\w-]{43,}$/.test(token)) throw new Error(`${path} does not hold a token.`)
  return token
}
