import { describe, expect, it } from 'vitest'
import { isSecretVariable } from './secret-variable'

const looks = (name: string, value = 'x') => isSecretVariable({ name, value })

describe('isSecretVariable', () => {
  it.each([
    'MYSQL_ROOT_PASSWORD',
    'PGPASSWORD',
    'DB_PASS',
    'REDIS_PASSWD',
    'GITHUB_TOKEN',
    'client_secret',
    'AWS_SECRET_ACCESS_KEY',
    'API_KEY',
    'apikey',
    'KEY',
    'GOOGLE_CREDENTIALS',
    'PRIVATE_KEY',
    'REGISTRY_AUTH',
  ])('covers %s', (name) => expect(looks(name)).toBe(true))

  it.each(['PATH', 'HOME', 'KEYBOARD', 'GPG_KEY', 'COMPASS', 'AUTHOR', 'MYSQL_PASSWORD_FILE', 'MONKEY'])(
    'shows %s',
    (name) => expect(looks(name)).toBe(false),
  )

  it('covers an address that holds a password, and nothing empty', () => {
    expect(looks('DATABASE_URL', 'postgres://app:hunter2@db:5432/app')).toBe(true)
    expect(looks('DATABASE_URL', 'postgres://db:5432/app')).toBe(false)
    expect(looks('PASSWORD', '')).toBe(false)
  })
})
