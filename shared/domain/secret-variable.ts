const secretWords =
  /(?:^|[_.-])(?:PASS|PASSWD|[A-Z]*PASSWORD|PASSPHRASE|PWD|SECRETS?|TOKEN|APIKEY|KEY|CREDENTIALS?|AUTH|CERT|DSN|PRIVATE)(?:$|[_.-])/i
const harmless = /^PWD$|PUBLIC_KEY|(?:_|^)(?:GPG|PGP)_KEYS?$|_FILE$/i
const addressWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i

/** Whether a variable of this name looks as if it held a secret: `DB_PASSWORD`, `API_KEY`, `awsSecretAccessKey`. */
export function isSecretName(name: string): boolean {
  return secretWords.test(name.replace(/([a-z])([A-Z])/g, '$1_$2')) && !harmless.test(name)
}

/**
 * Whether an environment variable looks like a secret, so that its value is covered until asked for: by its name, or by
 * a password inside an address (`postgres://user:pass@db/`).
 */
export function isSecretVariable({ name, value }: { name: string; value: string }): boolean {
  return value !== '' && (isSecretName(name) || addressWithPassword.test(value))
}
