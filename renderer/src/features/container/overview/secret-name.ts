const secretWords =
  /PASS(?:WORD|WD|PHRASE)|(?:^|_)PASS(?:_|$)|SECRET|TOKEN|CREDENTIAL|API_?KEY|(?:^|_)KEY(?:_|$)|PRIVATE|(?:^|_)AUTH(?:_|$)/i
const harmless = /PUBLIC_KEY|(?:_|^)(?:GPG|PGP)_KEYS?$|_FILE$/i
const addressWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i

/**
 * Whether an environment variable looks like a secret, so that its value is covered until asked for:
 * by its name (PASSWORD, TOKEN, KEY, ...), or by a password inside an address (`postgres://user:pass@db/`).
 */
export function isSecretVariable({ name, value }: { name: string; value: string }): boolean {
  if (value === '') return false
  return (secretWords.test(name) && !harmless.test(name)) || addressWithPassword.test(value)
}
