import { afterEach, expect, it, vi } from 'vitest'
import { openLink } from './open-link'

const openExternal = vi.hoisted(() => vi.fn())
vi.mock('electron', () => ({ shell: { openExternal } }))
afterEach(() => openExternal.mockClear())

it('opens web addresses, as the parser spells them', async () => {
  await openLink('HTTPS://Example.com/a b')
  expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://example.com/a%20b')
})

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'vscode://x',
  'ms-msdt:/id',
  'smb://host/share',
  '\\\\host\\share',
  '//example.com',
  'example.com',
  ' ',
  '',
])('opens no %j', async (address) => {
  await expect(openLink(address)).rejects.toThrow('Only http and https')
  expect(openExternal).not.toHaveBeenCalled()
})
